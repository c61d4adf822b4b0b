import type { CleanUpAction } from '../../usecases/index.ts';

/** In the order in which a certificate tells them: what takes most comes first. */
export const cleanUpActions: readonly CleanUpAction[] = ['erase', 'anonymise', 'block', 'fields'];
