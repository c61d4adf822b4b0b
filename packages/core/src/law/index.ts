export {
  type ContactRule,
  type CustomerException,
  electronicMail,
  everyone,
  natural,
  type Regime,
  type RegisterScreen,
} from './contact-rule.ts';
export { contactRule, rule } from './define.ts';
export type { Confidence, FactPath, Rule } from './rule.ts';
