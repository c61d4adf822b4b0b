/**
 * What an assessment is called: after the purposes that rest on it, else as its writer named it, of which the id is made.
 *
 * @param list joins names as the language does
 */
export function assessmentName(
  id: string,
  purposes: readonly string[],
  list: (names: readonly string[]) => string,
): string {
  if (purposes.length > 0) return list(purposes);
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
