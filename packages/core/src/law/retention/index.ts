export { type BookkeepingRule, bookkeepingRule, bookkeepingRules } from './bookkeeping.ts';
export {
  marketingYardstick,
  marketingYardsticks,
  type Yardstick,
  type YardstickQuery,
  yardsticks,
} from './yardsticks.ts';
