/** The panel of reading settings: line spacing and colours, at once and remembered. */
import { make, openPanel, text } from './dom.ts';
import { COLOURS, type Look, lookWords, parseLook, SPACINGS } from './look.ts';
import type { ToolKey } from './texts.ts';

const root = document.documentElement;

const SPACING_LABELS = ['spacingNormal', 'spacingWide', 'spacingWidest'] as const;
const COLOUR_LABELS = ['coloursDevice', 'coloursLight', 'coloursDark', 'coloursContrast'] as const;

let panel: HTMLElement | null = null;

/** Opens the panel, or closes it. */
export function toggleSettings(button: HTMLButtonElement): void {
  if (panel) {
    close(button);
    return;
  }
  panel = settingsPanel();
  refresh();
  openPanel(button, panel, () => close(button));
  addEventListener('storage', refresh);
}

function close(button: HTMLButtonElement): void {
  removeEventListener('storage', refresh);
  panel?.remove();
  panel = null;
  button.ariaExpanded = 'false';
}

function settingsPanel(): HTMLElement {
  const status = make('span', { role: 'status' });
  const reset = make('button', { type: 'button' }, text('settingsReset'));
  reset.onclick = () => {
    choose({ spacing: '', colours: '' });
    document.querySelector<HTMLButtonElement>('[name=size][value="-100"]')?.click();
    status.textContent = text('settingsAreDefault');
  };
  const choices = make(
    'div',
    {},
    radios('spacing', SPACINGS, SPACING_LABELS),
    radios('colours', COLOURS, COLOUR_LABELS),
  );
  choices.onchange = ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    status.textContent = '';
    choose(parseLook(chosenIn(choices).join(' ')));
  };
  return make(
    'div',
    { className: 'panel live', role: 'group', ariaLabel: text('settingsTitle') },
    choices,
    reset,
    status,
  );
}

function radios(
  name: keyof Look,
  values: readonly string[],
  labels: readonly ToolKey[],
): HTMLFieldSetElement {
  const choices = labels.map((label, i) =>
    make('label', {}, make('input', { type: 'radio', name, value: values[i] ?? '' }), text(label)),
  );
  return make('fieldset', {}, make('legend', {}, text(name)), ...choices);
}

const chosenIn = (choices: HTMLElement) =>
  [...choices.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value);

/** Puts a look in force, and keeps it where that is allowed. */
function choose(look: Look): void {
  root.dataset.look = lookWords(look);
  refresh();
  try {
    localStorage.setItem('cach-doc', root.dataset.look);
  } catch {}
}

/** Shows in the panel what is in force: another tab may have chosen. */
function refresh(): void {
  const { spacing, colours } = parseLook(root.dataset.look ?? '');
  for (const input of panel?.querySelectorAll('input') ?? [])
    input.checked = input.value === (input.name === 'spacing' ? spacing : colours);
}
