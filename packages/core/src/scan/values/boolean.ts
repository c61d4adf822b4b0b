import { foldText } from './fold.ts';

const yes = new Set(
  `ja j yes y oui o true t waar vrai wahr 1 x v ✓ ✔ ☑ on aan an actief active aktiv checked aangevinkt allow allowed toegestaan
   autorise autoriser erlaubt zulassen si akkoord agreed`.split(/\s+/),
);
const no = new Set(
  `nee neen n no non nein false f onwaar faux falsch 0 off uit aus ✗ ✘ ☐ - inactief inactive inaktiv unchecked donotallow notallowed
   niettoegestaan niettoestaan nepasautoriser nonautorise nichtzulassen nichterlaubt nietakkoord`.split(
    /\s+/,
  ),
);

/** Whether `v` ticks a box or begins the word "vrouw" depends on the column; so does `m`. Here it ticks. */
export function readBoolean(text: string): boolean | undefined {
  if (text.length > 24) return undefined;
  const value = foldText(text).replace(/[\s'"._]+/g, '');
  if (value === '') return undefined;
  if (yes.has(value)) return true;
  if (no.has(value)) return false;
  return undefined;
}
