/** Styles of the verdict and comparison pages; on a telephone each cell stands under its rule, named. */
export const VERDICT_STYLE = `
.verdict>p{max-width:44em}
.rules{font-size:13.5px;table-layout:fixed}
.rules caption{padding:0 0 10px}
.rules caption .about{font-size:13px}
.rules .copy{display:none}
.rules thead th:first-child{width:34%}
.rules th[scope=row]{font-weight:700}
.rules th small{display:block;font-weight:400;font-size:12px;margin-top:2px}
.rules .kind>*{border-bottom:1px solid var(--fig-axis);padding-top:16px}
.rules .kind b{font-size:14.5px}
.rules td ul{list-style:none;margin:5px 0 0;padding:0}
.rules td li{margin:0 0 2px;font-size:12.5px;color:var(--fig-muted)}
.rules td li b{color:var(--fig-ink)}
.rules .outcome{font-size:12.5px}
.rules .knife{display:block;font-size:12px;font-weight:700;margin-top:4px;white-space:nowrap}
.rules .count{white-space:nowrap;margin-right:8px;font-weight:700}
.rules .count>[aria-hidden]{margin-right:3px}
.aloud{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.rules.pair tbody tr:not(.kind) th{font-weight:400;padding-left:14px}
.bar{display:inline-block;vertical-align:middle;margin-right:8px;max-width:60%}
.figure{white-space:nowrap}
.lacking{padding-left:1.1em}.lacking li{margin:0 0 .6em}
@media screen and (max-width:700px){
.rules,.rules tbody,.rules tr,.rules td,.rules th{display:block;width:auto}
.rules thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.rules caption{display:block}
.rules tr{border-bottom:1px solid var(--rule);padding:8px 0}
.rules th,.rules td,.rules .kind>*{border:0;padding:3px 0}
.rules .kind{border-bottom:1.5px solid var(--fig-axis);padding-top:16px}
.rules td{display:grid;grid-template-columns:84px minmax(0,1fr);gap:4px 10px}
.rules td::before{content:attr(data-label);color:var(--fig-muted)}
.rules.pair tbody tr:not(.kind) th{padding-left:0}
}
@media print{.rules{font-size:8pt}.rules th small,.rules td li,.rules .outcome,.rules .knife{font-size:7.5pt}.rules .kind b{font-size:9pt}.rules tbody{break-inside:avoid}}`;
