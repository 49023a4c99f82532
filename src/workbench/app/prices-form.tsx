import { PRICE_MODELS } from '../../indicators/chains/prices/buyers.ts';
import type { Address } from '../address.ts';
import type { Named } from '../engine/shown.ts';
import { ElasticityForm } from './elasticity-form.tsx';
import { go } from './place.ts';
import { Select } from './select.tsx';
import { word } from './words.ts';

/** What a scenario with prices takes beside its shocks. */
export function PricesForm(of: { readonly address: Address; readonly activities: readonly Named[] }) {
  return (
    <>
      <ElasticityForm {...of} />
      <ModelForm address={of.address} />
    </>
  );
}

/** One mix of origins for all uses of an economy, or one for each use. */
function ModelForm({ address }: { readonly address: Address }) {
  const [usual] = PRICE_MODELS;
  const titles = { caliendo2015: word('originsPooled'), antras2018: word('originsByUse') };
  const { model = usual, ...others } = address.choices;
  return (
    <label for="lab-model">
      <span>{word('origins')}</span>
      <Select
        id="lab-model"
        value={model}
        choices={PRICE_MODELS.map((id) => ({ id, title: titles[id] }))}
        onChange={(next) => go({ ...address, choices: next === usual ? others : { ...others, model: next } })}
      />
    </label>
  );
}
