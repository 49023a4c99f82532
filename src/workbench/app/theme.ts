/** Light becomes dark and dark light; what a person chose is kept in this browser. */
export function turnTheme(): void {
  const root = document.documentElement;
  const isDark = getComputedStyle(root).colorScheme === 'dark';
  root.dataset.theme = isDark ? 'light' : 'dark';
  localStorage.setItem('escalar-theme', root.dataset.theme);
}
