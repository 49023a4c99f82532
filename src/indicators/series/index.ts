// Indicators of published series.
export { publishedValues } from './published-values.ts';
