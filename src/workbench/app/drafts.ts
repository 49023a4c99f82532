/** Texts of studies that are being written, kept in this browser: each tab writes its own and no other's. */
const START = 'escalar-draft:';

let own = '';

/** The key of this tab. A copy of a tab has its memory, and takes a key of its own once the other writes. */
function ownKey(): string {
  own ||= sessionStorage.getItem('escalar-draft') ?? newKey();
  return own;
}

function newKey(): string {
  const key = `${START}${crypto.randomUUID()}`;
  sessionStorage.setItem('escalar-draft', key);
  return key;
}

addEventListener('storage', ({ key, newValue }) => {
  // another tab has this key as well: what it wrote stays, and this one goes on beside it
  if (key === own && newValue !== null) own = newKey();
});

/** The text that this tab was left with; empty for none. */
export function ownDraft(): string {
  return localStorage.getItem(ownKey()) ?? '';
}

export function keepDraft(text: string): void {
  if (text === '') localStorage.removeItem(ownKey());
  else localStorage.setItem(ownKey(), text);
}

/** The drafts of other tabs, those that were closed too. */
export function otherDrafts(): readonly string[] {
  return Object.entries({ ...localStorage })
    .filter(([key]) => key.startsWith(START) && key !== ownKey())
    .map(([, text]) => String(text));
}
