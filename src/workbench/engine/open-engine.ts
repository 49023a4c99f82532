import { codesOnce } from '../../study/covered-economies.ts';
import { useVariantWords } from '../../study/report/variant-words.ts';
import type { Host } from '../../workspace/host.ts';
import { basketView } from './basket-view.ts';
import { checksOfRelease } from './checks-view.ts';
import { claimsView } from './claims-view.ts';
import { codesOfData } from './codes-of-data.ts';
import { compareView } from './compare-view.ts';
import type { Desk } from './desk.ts';
import { downloadOf } from './download.ts';
import { draftView } from './draft-view.ts';
import type { Engine } from './engine.ts';
import { explained } from './explained.ts';
import { figureOfResult } from './figure-view.ts';
import { fileView } from './file-view.ts';
import { findView } from './find-view.ts';
import { formOf } from './form.ts';
import { homeOf } from './home.ts';
import { keptTables } from './kept-tables.ts';
import { labView } from './lab-view.ts';
import { methodOf } from './method-view.ts';
import { policiesView } from './policies-view.ts';
import { resultView } from './result-view.ts';
import { resultsOf } from './results.ts';
import { rowsView } from './rows-view.ts';
import { scenarioOfFile, templateOfScenario } from './scenario-file.ts';
import { startView } from './start-view.ts';
import { studyView } from './study-view.ts';

/**
 * The engine of the workbench over the place where it runs. What was computed is kept for the questions to come; the
 * oldest of it is forgotten.
 * @param onProgress told what is being done
 */
export function openEngine(
  place: Host,
  version: string,
  onProgress: (what: string) => void = () => undefined,
): Engine {
  useVariantWords();
  const host: Host = { ...place, store: keptTables(place.store) };
  const desk: Desk = {
    host,
    version,
    results: resultsOf(host, onProgress),
    codes: codesOfData(host),
    columns: codesOnce(host.store),
  };
  return {
    home: (ask) => homeOf(desk, ask),
    form: (ask) => formOf(desk, ask),
    start: (ask) => startView(desk, ask),
    result: (ask) => resultView(desk, ask),
    rows: (ask) => rowsView(desk, ask),
    figure: (ask) => figureOfResult(desk, ask),
    compare: (ask) => compareView(desk, ask),
    explain: (ask) => explained(desk, ask),
    study: (ask) => studyView(desk, ask),
    file: (ask) => fileView(desk, ask),
    checks: (ask) => checksOfRelease(desk, ask),
    lab: (ask) => labView(desk, ask),
    scenario: (ask) => scenarioOfFile(desk, ask),
    template: (ask) => templateOfScenario(desk, ask),
    basket: async (ask) => basketView(ask),
    find: async (ask) => findView(ask),
    draft: (ask) => draftView(desk, ask),
    claims: (ask) => claimsView(desk, ask),
    policies: (ask) => policiesView(desk, ask),
    method: async (ask) => methodOf(ask),
    download: (ask) => downloadOf(desk, ask),
  };
}
