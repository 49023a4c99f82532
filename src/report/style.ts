import { DARK, LIGHT, themeDeclarations } from '../figures/theme.ts';
import { VERDICT_STYLE } from './verdict-style.ts';

const PAGE_LIGHT =
  '--wash:#f5f7f8;--rule:#d7dde1;--link:#0a5fa5;--ok:#e3f3ee;--off:#fbe9e0;--near:#e5f0f8;--none:#eceff1';
const PAGE_DARK =
  '--wash:#1f262d;--rule:#353e47;--link:#7dbbee;--ok:#1d3a33;--off:#45291c;--near:#1e3446;--none:#2c343c';

/** The colours of figures and of the page around them, as declarations of a rule. */
export function pageColours(theme: 'light' | 'dark'): string {
  const [figures, page] = theme === 'light' ? [LIGHT, PAGE_LIGHT] : [DARK, PAGE_DARK];
  return `${themeDeclarations(figures)};${page};color-scheme:${theme}`;
}

/** The report's one style sheet: screen in light and dark, telephone, and paper. */
export function reportStyle(): string {
  return [
    `:root{${pageColours('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${pageColours('dark')}}}`,
    BASE,
    LAYOUT,
    BLOCKS,
    TABLES,
    CLAIMS,
    VERDICT_STYLE,
    PRINT,
  ].join('\n');
}

const BASE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:60px}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--fig-paper);color:var(--fig-ink);--sans:'Helvetica Neue',Helvetica,Arial,'Liberation Sans',Arimo,Roboto,'DejaVu Sans Condensed',sans-serif;font:17px/1.6 Charter,'Bitstream Charter','Iowan Old Style','Source Serif 4',Cambria,Georgia,'Liberation Serif',serif}
h1,h2,h3,figcaption,table,details,.kicker,.toc,.badge,.tally,.tools,.footnote,.caution,.foot,.release,.meta,.cardline,.copy,.skip{font-family:var(--sans)}
h1{font-size:clamp(28px,4.6vw,42px);line-height:1.13;letter-spacing:-.015em;margin:.1em 0 .3em;text-wrap:balance}
h2{font-size:25px;line-height:1.2;letter-spacing:-.01em;margin:0 0 16px;text-wrap:balance}
h3{font-size:18px;line-height:1.3;margin:0 0 6px}
p,ul,ol{margin:0 0 1em}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:2px}
code{font:.86em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace;background:var(--wash);border-radius:3px;padding:.1em .3em;overflow-wrap:anywhere}
small,.quiet{color:var(--fig-muted)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-9999px}.skip:focus{left:12px;top:12px;background:var(--fig-paper);padding:8px 12px;z-index:9}`;

const LAYOUT = `
.page{max-width:800px;margin:0 auto;padding:28px 20px 64px}
.kicker{font-size:13px;font-weight:700;letter-spacing:.06em;text-transform:uppercase;color:var(--fig-muted);margin:0 0 4px}
.kicker a{color:inherit;text-decoration:none}
.top{border-top:5px solid var(--fig-series1);padding-top:22px}
.dek{font-size:20px;line-height:1.45;color:var(--fig-muted);max-width:36em;margin:0 0 18px}
.meta{display:flex;flex-wrap:wrap;gap:4px 18px;font-size:13.5px;color:var(--fig-muted);margin:0 0 26px}
.findings{background:var(--wash);border-left:4px solid var(--fig-series1);padding:20px 24px 12px;margin:0 0 30px}
.findings h2{font-size:18px;margin:0 0 10px}
.findings ol{margin:0;padding-left:1.3em}.findings li{margin:0 0 .6em;padding-left:.2em}.findings li::marker{font:700 15px var(--sans);color:var(--fig-series1)}
main>section,.part{border-top:1px solid var(--rule);padding-top:30px;margin-top:46px}
.standing{font-size:14px;line-height:1.5;max-width:44em;color:var(--fig-muted);margin:0 0 26px}
.answer{font-size:20px;line-height:1.5;max-width:34em;margin:0 0 26px}
.prose{max-width:36em}
.toc ol{list-style:none;margin:0;padding:0;font-size:14px;line-height:1.4}
.toc li{margin:0}.toc a{display:block;padding:5px 0;color:var(--fig-muted);text-decoration:none}.toc a:hover{color:var(--link);text-decoration:underline}
.toc .side{display:none}
.toc details{border:1px solid var(--rule);border-radius:4px;padding:0 14px;background:var(--fig-paper)}
.toc{position:sticky;top:0;z-index:5;margin:0 0 24px}.toc details[open]{max-height:70vh;overflow:auto}
.toc summary{padding:10px 0;font-weight:700;font-size:14px}
.toc details ol{padding-bottom:10px}
@media screen and (min-width:1120px){
html{scroll-padding-top:16px}
.page{max-width:1080px;display:grid;grid-template-columns:220px minmax(0,760px);gap:0 60px;padding-top:44px}
.toc .fold{display:none}
.toc .side{display:block;position:sticky;top:32px;max-height:calc(100vh - 64px);overflow:auto;border-top:1px solid var(--rule);padding-top:14px}
.toc .side p{font-weight:700;font-size:14px;margin:0 0 8px}
}
.foot{border-top:1px solid var(--rule);margin-top:46px;padding-top:16px;font-size:13px;color:var(--fig-muted);overflow-wrap:anywhere}`;

const BLOCKS = `
figure,section.table,.card{margin:28px 0 34px}
.pic{border:1px solid var(--rule);border-radius:4px;overflow:hidden;background:var(--fig-paper)}
.pic svg{display:block;width:100%;height:auto;font-family:var(--sans)}
.narrow{display:none}
@media screen and (max-width:560px){.wide{display:none}.narrow{display:block}}
@media screen and (min-width:700px),print{
.opening{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 20px;align-items:start}
.opening>.glance:nth-child(odd){grid-column:1/-1}
.opening figure,.opening .card{margin:0 0 26px}
}
.glance{padding:14px 14px 4px}.glance th[scope=row]{padding-right:8px}.glance small{font-weight:400}.glance .knife{display:block;font-size:12px;margin-top:3px}.glance .outcome{font-size:12.5px}
figcaption,.tools{font-size:13.5px;color:var(--fig-muted);margin:8px 0 2px}
figcaption>a:first-child,caption>a:first-child{color:inherit;font-weight:700;text-decoration:none}
caption>a:first-child::after{content:'.'}
details{font-size:14.5px;line-height:1.5}
summary{cursor:pointer;color:var(--fig-muted);padding:4px 0}
summary:hover{color:var(--link)}
details.annex{margin:22px 0 0;border-top:1px solid var(--rule)}details.annex>summary{font-weight:700;padding:10px 0}
details.method,details.data{border-bottom:1px solid var(--fig-grid)}
details[open]>summary{color:var(--fig-ink);font-weight:700}
dl{margin:6px 0 14px}
dl>div{display:grid;grid-template-columns:150px minmax(0,1fr);gap:0 16px;padding:6px 0;border-top:1px solid var(--fig-grid)}
dl>div:first-child{border-top:0}
dt{grid-column:1;color:var(--fig-muted)}
dd{grid-column:2;margin:0 0 3px;overflow-wrap:anywhere}
.formula{font-family:Cambria,'STIX Two Text',Charter,Georgia,'Liberation Serif',serif;font-size:1.08em}
.command{display:inline-block;user-select:all}
.caution{font-size:14.5px;line-height:1.45;border-left:4px solid var(--fig-series2);background:var(--off);padding:8px 12px;margin:10px 0 6px}
.card{border:1px solid var(--rule);border-radius:4px;padding:18px 18px 6px}
.card .pic{border:0}
.cardline{display:flex;flex-wrap:wrap;gap:4px 14px;align-items:center;font-size:14.5px;margin:0 0 8px}
.release{font-size:14.5px;line-height:1.5;margin:0 0 26px}
.release h3{margin:0 0 2px}.release h3 code{font-weight:400;margin-left:4px}
.hash{font-size:.78em;overflow-wrap:anywhere}
.references{list-style:none;padding:0;font-size:16px;line-height:1.45}.references li{padding-left:1.6em;text-indent:-1.6em;margin:0 0 .5em;overflow-wrap:anywhere}
@media screen and (max-width:560px){dl>div{grid-template-columns:1fr}dd,dt{grid-column:1}.card{padding:14px 12px 4px}.findings{padding:16px 16px 8px}.card .pic svg{width:100%}}`;

const TABLES = `
.scroll{position:relative;overflow-x:auto;margin:0 0 4px}
.data .scroll{max-height:420px;overflow:auto}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.35;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;padding:0 110px 8px 0;font-size:15px;position:relative}
caption .about{display:block;color:var(--fig-muted);font-size:14px;margin-top:2px}
th,td{padding:6px 14px 6px 0;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--fig-grid)}
th:last-child,td:last-child{padding-right:9px}
thead th{border-bottom:1.5px solid var(--fig-ink);vertical-align:bottom;font-weight:700}
thead small{display:block;font-weight:400;font-size:12px}
tbody th{font-weight:400}
tbody tr:hover{background:var(--wash)}
.num{text-align:right}
td.num{white-space:nowrap}
td sup,.footnote sup{font-size:.72em;line-height:0;color:var(--fig-muted)}
td.num sup{position:absolute;margin-left:1px}
abbr{text-decoration:none;cursor:help}
.footnote{font-size:13px;color:var(--fig-muted);margin:6px 0}
.copy{position:absolute;right:0;top:0;font-size:12px;color:var(--fig-muted);background:none;border:1px solid var(--rule);border-radius:3px;padding:2px 8px;cursor:pointer}
.copy:hover{color:var(--link);border-color:var(--link)}
@media screen and (max-width:700px){.copy{display:none}caption{padding-right:0}caption>b,caption .about{display:block;max-width:calc(100vw - 42px)}}`;

const CLAIMS = `
.badge{display:inline-block;white-space:nowrap;font-size:12.5px;font-weight:700;line-height:1;padding:4px 8px;border-radius:3px}
.reproduced{background:var(--ok)}
.differs{background:var(--off)}
.analogue{background:var(--near)}
.not-checkable{background:var(--none)}
.tally{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));gap:14px 20px;font-size:13px;line-height:1.35;margin:0 0 22px}
.tally b{display:block;font-size:30px;line-height:1.1;letter-spacing:-.02em}
.tally .badge{margin:4px 0 6px}.tally .quiet{display:block}
.claims{font-size:13.5px}
.claims caption{height:26px;padding:0}
.claims caption span{position:absolute;clip-path:inset(50%)}
.claims th[scope=row]{width:31%}
.claims th small{display:block;margin-top:2px;font-size:12px}
.claims td.num small{display:block;white-space:normal;font-size:12px}
.claims .ours{font-weight:700}
.claims .topic th::first-letter{text-transform:uppercase}
.claims .topic th{font-weight:700;padding-top:18px;border-bottom:1px solid var(--fig-axis)}
.claims tr:target{background:var(--near)}
@media screen and (max-width:700px){
.claims,.claims tbody,.claims tr,.claims td,.claims th{display:block;width:auto}
.claims thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.claims caption{display:block}
.claims tr{border-bottom:1px solid var(--rule);padding:10px 0}
.claims .topic{border:0;padding:14px 0 0}
.claims th,.claims td{border:0;padding:2px 0;text-align:left;white-space:normal}
.claims th[scope=row]{width:auto;font-weight:700}
.claims th[scope=row] small{font-weight:400}
.claims td{display:grid;grid-template-columns:110px minmax(0,1fr);gap:10px;justify-items:start}
.claims td.num small{display:inline}
.claims td::before{content:attr(data-label);color:var(--fig-muted);font-weight:400}
}`;

const PRINT = `
@page{size:A4;margin:17mm 16mm 18mm}
@media print{
body{font-size:10.5pt;line-height:1.45}
.page{max-width:none;padding:0}
.toc,.skip,.copy,.tools,figure .data,.csv,.other{display:none}
a{color:inherit;text-decoration:none}
h1{font-size:25pt}h2{font-size:16pt}h3{font-size:12pt}
h1,h2,h3,summary,caption,.kicker,.card>p,.cardline{break-after:avoid}
main>section,.part{margin-top:22pt;padding-top:14pt}
.pic,.findings,tr,.tally,section.table>.scroll,.caution,.cardline,dl>div{break-inside:avoid}
figure{margin:14pt 0 18pt}
thead{display:table-header-group}
.scroll,.data .scroll{overflow:visible;max-height:none}
.prose,.dek{max-width:none}p{orphans:3;widows:3}
table,details,.release{font-size:8.5pt}
.badge,.findings,.caution,.pic,.pic *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
details:not([open]){display:none}
summary{list-style:none;font-weight:700;color:var(--fig-ink)}summary::-webkit-details-marker{display:none}
dl>div{grid-template-columns:110px minmax(0,1fr)}
}`;
