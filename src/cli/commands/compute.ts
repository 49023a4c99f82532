import { same } from '../../base/locale.ts';
import type { Table } from '../../base/table.ts';
import { parseOptions } from '../../indicators/parse-options.ts';
import { columnMeant } from '../../indicators/shown-column.ts';
import { paperFormatOf } from '../../report/table-formats.ts';
import { withCodeLabels } from '../../study/report/code-labels.ts';
import { pivotTable } from '../../study/report/pivot-table.ts';
import { askedIndicator } from '../asked-indicator.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, many, one, text } from '../command-spec.ts';
import { compareData } from '../compare-data.ts';
import { computeData, describeInput } from '../compute-data.ts';
import { FILE_OPTIONS } from '../file-options.ts';
import { linkOf } from '../link-of.ts';
import { readPairs, readShow } from '../pairs.ts';
import {
  LATEX_OPTIONS,
  LINK_OPTION,
  PAPER_OPTIONS,
  readLatexOptions,
  readPaperOptions,
} from '../paper-options.ts';
import { NOISE_OPTIONS } from '../read-noise.ts';
import { readVary } from '../read-vary.ts';
import { referencesJson } from '../references-json.ts';
import { savePaper, streamLatex } from '../save-result.ts';
import { sayResult } from '../say-result.ts';
import { showTable } from '../show-table.ts';
import { isVerdict, showVerdict } from '../show-verdict.ts';
import { version } from '../version.ts';
import { withHost } from '../with-host.ts';

export const computeCommand: CommandSpec = {
  ...lineOf('compute', { en: 'escalar list indicators', es: 'escalar list indicators' }),
  options: [
    {
      flags: '--data <file|release>',
      required: true,
      about: {
        en: 'a table (CSV, XLSX, Parquet …), a folder or .zip of them, - for CSV or XLSX piped in, RELEASE[/TABLE], a warehouse of escalar flows, or a YAML file of policies (policies/NAME for those that ship)',
        es: 'una tabla (CSV, XLSX, Parquet…), una carpeta o .zip de ellas, - para CSV o XLSX por la entrada estándar, PUBLICACIÓN[/TABLA], un almacén de escalar flows, o un YAML de políticas (policies/NOMBRE para los incluidos)',
      },
    },
    {
      flags: '--against <file|release>',
      about: {
        en: 'other data for the same: both numbers side by side, their difference, and what is known of why they differ; the options of the file go for both',
        es: 'otros datos para lo mismo: ambas cifras lado a lado, su diferencia y lo que se sabe de por qué difieren; las opciones del archivo valen para ambos',
      },
    },
    ...FILE_OPTIONS,
    {
      flags: '--spread <column>',
      about: {
        en: 'turn the names in a column (variable) into columns',
        es: 'convierte en columnas los nombres de una columna (variable)',
      },
    },
    {
      flags: '--join <column=data:what>',
      many: true,
      about: {
        en: 'add a column of other data, matched by economy and period and what else both tell apart: income=pwt-9.1:rgdpo/pop, population=FILE.csv',
        es: 'agrega una columna de otros datos, unida por economía y periodo y lo demás que ambos distingan: income=pwt-9.1:rgdpo/pop, population=ARCHIVO.csv',
      },
    },
    {
      flags: '--bridge <to=scheme|weights=file>',
      many: true,
      about: {
        en: 'move classes or products to another classification: to=ISIC3, to=SITC2 (from=HS1992, route=table, digits=4) or weights=FILE.csv',
        es: 'lleva clases o productos a otra clasificación: to=ISIC3, to=SITC2 (from=HS1992, route=table, digits=4) o weights=ARCHIVO.csv',
      },
    },
    {
      flags: '--with <option=value>',
      many: true,
      about: { en: 'an option of the indicator', es: 'una opción del indicador' },
    },
    {
      flags: '--vary <option[=values]>',
      many: true,
      about: {
        en: 'move an option and see how the numbers follow: method=a,b, threshold=0.5..1.5:5, from=1994..1997; without values, all of a choice',
        es: 'mueve una opción para ver cómo la siguen los números: method=a,b, threshold=0.5..1.5:5, from=1994..1997; sin valores, todos los de una elección',
      },
    },
    {
      flags: '--compare <economies>',
      about: {
        en: 'with --vary: follow the difference of two economies too, MEX,TWN',
        es: 'con --vary: sigue también la diferencia entre dos economías, MEX,TWN',
      },
    },
    {
      flags: '--combine',
      about: {
        en: 'with --vary: every combination of the values, not one option at a time',
        es: 'con --vary: todas las combinaciones de los valores, no una opción a la vez',
      },
    },
    {
      flags: '--most <number>',
      about: {
        en: 'with --vary: most variants to compute; 200 when left out',
        es: 'con --vary: máximo de variantes por calcular; 200 si se omite',
      },
    },
    ...NOISE_OPTIONS,
    {
      flags: '--show <values|column=values>',
      many: true,
      about: {
        en: 'rows of the result to show, which changes no number: MEX,TWN or term=rca',
        es: 'filas del resultado que se muestran, sin cambiar ningún número: MEX,TWN o term=rca',
      },
    },
    {
      flags: '--pivot <column>',
      about: {
        en: 'a column for each value of this one (term, period, economy ...), to read across',
        es: 'una columna por cada valor de esta (term, period, economy...), para leer a lo ancho',
      },
    },
    LINK_OPTION,
    ...PAPER_OPTIONS,
    ...LATEX_OPTIONS,
  ],
  run: compute,
};

async function compute(call: CommandCall): Promise<void> {
  const { terminal } = call;
  const indicator = askedIndicator(text(call, 0));
  const given = { ...readPairs('--with', many(call, 'with')), ...readShow(many(call, 'show')) };
  const options = parseOptions(indicator.options, given);
  const varied = readVary(call);
  if (call.options.link === true)
    return withHost(async (host) => terminal.out(await linkOf(call, indicator.id, host)), terminal.say);
  const paper = readPaperOptions(call);
  const latex = readLatexOptions(call);
  if (one(call, 'against') !== null) return compareData(call, { indicator, given });
  const computed = await computeData(call, { indicator, given, varied });
  const { result, inputRecord: input, names } = computed;
  if (terminal.format !== 'json') sayResult(terminal, indicator, result);
  const named = withCodeLabels(result.table, names ?? {});
  const table = pivoted(named, one(call, 'pivot'));
  const printed = { indicator, given: computed.given, result: { ...result, table }, inputs: [input] };
  if (terminal.format === 'tex') return streamLatex(terminal, printed, latex);
  if (paperFormatOf(terminal.format) !== null) return savePaper(terminal, printed, paper);
  if (terminal.format === 'text' && varied === null && isVerdict(result))
    return showVerdict(terminal, indicator.id, result);
  await showTable(terminal, table, {
    indicator: indicator.id,
    meta: {
      title: indicator.title,
      formula: indicator.formula,
      ...(terminal.format === 'json'
        ? { references: referencesJson(indicator.references, terminal.lang) }
        : {}),
      options: varied === null ? computed.options : options,
      ...(varied === null ? {} : { variation: varied }),
      input: describeInput(input),
      residuals: result.residuals,
      notes: result.notes,
      dropped: result.dropped,
      version: version(),
    },
  });
}

/** A result with the values of one column side by side; as it is where none is asked for. */
function pivoted(table: Table, asked: string | null): Table {
  if (asked === null) return table;
  const by = columnMeant(asked, table);
  const labels = table.fields.find(({ name }) => name === by)?.labels ?? {};
  return pivotTable(table, by, (code) => (Object.hasOwn(labels, code) ? labels[code] : same(code)));
}
