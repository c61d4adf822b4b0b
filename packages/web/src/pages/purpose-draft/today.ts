import { type Day, parseDay } from '@houdbaar/core/time';

/** Today in the browser's zone, as rules and reviews are read while one writes. */
export function today(): Day {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return parseDay(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
