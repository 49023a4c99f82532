/**
 * All that the report runs: a copy button over each table, and contents that close once a chapter is chosen.
 * Without it everything is still there to read.
 */
export const REPORT_SCRIPT = `(function(){
var d=document,b=d.body;
d.querySelectorAll('table').forEach(function(t){
var n=d.createElement('button');n.type='button';n.className='copy';n.textContent=b.dataset.copy;
n.addEventListener('click',function(){
var s=Array.from(t.rows).map(function(r){return Array.from(r.cells).map(function(c){return c.innerText.replace(/\\s+/g,' ').trim()}).join('\\t')}).join('\\n');
var ok=function(){n.textContent=b.dataset.copied;setTimeout(function(){n.textContent=b.dataset.copy},1600)};
var old=function(){var a=d.createElement('textarea');a.value=s;b.appendChild(a);a.select();if(d.execCommand('copy'))ok();a.remove()};
if(navigator.clipboard)navigator.clipboard.writeText(s).then(ok,old);else old();
});
if(t.caption)t.caption.appendChild(n);
});
var f=d.querySelector('.fold');
if(f)f.addEventListener('click',function(e){if(e.target.tagName==='A')f.open=false});
})();`;

/** SHA-256 of the script in base64: a constant, so that the room needs nothing of Node. A test computes it anew. */
export const SCRIPT_HASH = 'zpi4AEirMsYyP+liu8i9wl8sKI9m4/TFSYBkZc9194E=';

/** The content security policy: nothing but the report's own styles and this one script. */
export function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    `script-src 'sha256-${SCRIPT_HASH}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
