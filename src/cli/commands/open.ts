import { badOption } from '../../base/bad-option.ts';
import type { EscalarError } from '../../base/error.ts';
import { AddressError, readAddress } from '../../workbench/address.ts';
import { resultOfAddress } from '../../workbench/result-of-address.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, text } from '../command-spec.ts';
import { showTable } from '../show-table.ts';
import { withHost } from '../with-host.ts';

export const openCommand: CommandSpec = {
  ...lineOf('open', {
    en: 'as the browser shows it: explore.html?v=1&indicator=...',
    es: 'como la muestra el navegador: explore.html?v=1&indicator=...',
  }),
  options: [],
  run: open,
};

async function open(call: CommandCall): Promise<void> {
  const given = text(call, 0);
  const of = resultOfAddress(addressOf(given));
  if (of === null) throw refused(given);
  const { resultsOf } = await import('../../workbench/engine/results.ts');
  await withHost(async (host) => {
    const { step } = await resultsOf(host, call.terminal.progress).of(of);
    call.terminal.progress('');
    await showTable(call.terminal, step.result.table, {
      indicator: step.indicator.id,
      options: step.options,
      notes: step.result.notes,
    });
  }, call.terminal.say);
}

function addressOf(given: string) {
  try {
    return readAddress(given);
  } catch (error) {
    if (error instanceof AddressError || error instanceof TypeError) throw refused(given);
    throw error;
  }
}

function refused(value: string): EscalarError {
  return badOption('address', value, {
    en: 'an address of the workbench with an indicator and data, or with a study and a step, and quotation marks around it',
    es: 'una dirección del banco de trabajo con un indicador y datos, o con un estudio y un paso, y comillas alrededor',
  });
}
