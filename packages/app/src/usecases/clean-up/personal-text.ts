const address = /[^\s@]+@[^\s@]+\.[^\s@]+/u;
const telephone = /(?<!\w)\+\d(?:[\s().-]{0,3}\d){7,}/u;

/** Whether a text holds anything like an e-mail address or an international telephone number. */
export const looksPersonal = (text: string): boolean => address.test(text) || telephone.test(text);

/** The text with an ellipsis in the place of everything of that kind: names and wordings are people's own. */
export function withoutPersonal(text: string): string {
  let left = text.replace(/\S*@\S*\.\S*/gu, '…');
  while (telephone.test(left)) left = left.replace(telephone, '…');
  return left;
}
