export { factNames } from './fact-names.ts';
export { happeningName } from './happening-names.ts';
export { rightWords } from './right-words.ts';
export { timelineText } from './timeline-text.ts';
export { toldPerson } from './told-person.ts';
