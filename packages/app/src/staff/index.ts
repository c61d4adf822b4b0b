export { type ProviderConfig, type SignInDeps, staffSignIn } from './staff-sign-in.ts';
