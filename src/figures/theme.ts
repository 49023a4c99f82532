/** Told apart by people who see colours differently too. */
export const SERIES_COLOURS = [
  'series1',
  'series2',
  'series3',
  'series4',
  'series5',
  'series6',
  'series7',
  'series8',
  'series9',
  'series10',
] as const;

/** What a colour is for. */
export const COLOUR_ROLES = [
  'paper',
  'ink',
  'muted',
  'grid',
  'axis',
  'ghost',
  ...SERIES_COLOURS,
  'ramp1',
  'ramp2',
  'ramp3',
  'ramp4',
  'ramp5',
  'ramp6',
  'below3',
  'below2',
  'below1',
  'middle',
  'above1',
  'above2',
  'above3',
] as const;

export type ColourRole = (typeof COLOUR_ROLES)[number];

/** One colour for each role, `#rrggbb`. */
export type FigureTheme = Readonly<Record<ColourRole, string>>;

/** Series hues after Okabe and Ito, darkened until text in them reaches 4.5:1 on the paper. */
export const LIGHT: FigureTheme = {
  paper: '#ffffff',
  ink: '#1d2731',
  muted: '#5b6670',
  grid: '#e3e7ea',
  axis: '#7f8a94',
  ghost: '#b4bdc5',
  series1: '#0a5fa5',
  series2: '#c2410c',
  series3: '#00775a',
  series4: '#9b3a7d',
  series5: '#8f6200',
  series6: '#4b5863',
  series7: '#1f7ab0',
  series8: '#54479c',
  series9: '#5f7119',
  series10: '#83503f',
  ramp1: '#eaf1f7',
  ramp2: '#c9dcec',
  ramp3: '#9cc0de',
  ramp4: '#659fca',
  ramp5: '#2f74ab',
  ramp6: '#0b4679',
  below3: '#a8390b',
  below2: '#dd8355',
  below1: '#f4cdb6',
  middle: '#f0f1f2',
  above1: '#c3d9eb',
  above2: '#6ba3cd',
  above3: '#0d548f',
};

export const DARK: FigureTheme = {
  paper: '#171c22',
  ink: '#e7ebef',
  muted: '#a5afb9',
  grid: '#2c343c',
  axis: '#76828d',
  ghost: '#56616b',
  series1: '#5aa9e6',
  series2: '#f0834f',
  series3: '#3fb893',
  series4: '#d987bf',
  series5: '#d9a441',
  series6: '#b3bdc6',
  series7: '#8bc8ee',
  series8: '#a79ce2',
  series9: '#b3c05a',
  series10: '#cb9a86',
  ramp1: '#1f2b37',
  ramp2: '#244058',
  ramp3: '#2b5a80',
  ramp4: '#326d9d',
  ramp5: '#7db3dc',
  ramp6: '#c3e0f5',
  below3: '#f59468',
  below2: '#9d5230',
  below1: '#5d3a2a',
  middle: '#2a3037',
  above1: '#27455f',
  above2: '#336e9c',
  above3: '#84bfee',
};

/** The CSS custom property of a role: `--fig-paper`. */
export function themeVariable(role: ColourRole): string {
  return `--fig-${role}`;
}

/** Declarations that set every role: the body of a CSS rule. */
export function themeDeclarations(theme: FigureTheme): string {
  return COLOUR_ROLES.map((role) => `${themeVariable(role)}:${theme[role]}`).join(';');
}

export type ThemeName = 'light' | 'dark' | 'variables';

/** The value of a colour in SVG or CSS. */
export type Paint = (role: ColourRole) => string;

/** `variables`: light colours as fall-backs of `var(--fig-...)`, for a page that sets them. */
export function themePaint(name: ThemeName): Paint {
  if (name === 'variables') return (role) => `var(${themeVariable(role)},${LIGHT[role]})`;
  const theme = name === 'dark' ? DARK : LIGHT;
  return (role) => theme[role];
}
