import type { Day } from '@houdbaar/core/time';
import { type House, todayOf } from './house.ts';
import type { Epoch } from './ports/index.ts';

type Clocked = Pick<House, 'calendar' | 'clock'>;

/** The first day of which what stands can tell: today, unless people were judged on a later day already. */
export const standsFrom = (house: Clocked, { latestDay }: Epoch): Day => Math.max(todayOf(house), latestDay);

/** Whether the clock stands before a day on which people were judged already: it was set back, or another's goes ahead. */
export const isClockBehind = (house: Clocked, { latestDay }: Epoch): boolean => todayOf(house) < latestDay;
