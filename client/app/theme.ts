// Decides whether the screen is light or dark: the device's wish, unless the person chose otherwise here.
const storageKey = 'jinxiu.theme';

/** The look a person chose, or the one the device asks for. */
export type Theme = 'light' | 'dark';

/** The theme that is shown now. */
export function currentTheme(): Theme {
  const chosen = localStorage.getItem(storageKey);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Puts the chosen theme on the page; without a choice the style sheet follows the device. */
export function applyTheme(): void {
  const chosen = localStorage.getItem(storageKey);
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
}

/** Keeps a choice in this browser and shows it at once. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  applyTheme();
}
