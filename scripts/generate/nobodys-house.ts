/**
 * A house without anything in it, to describe what works in houses: commands and resources are made with it and never
 * asked to do anything.
 */
export const nobodysHouse: never = new Proxy(() => undefined, {
  get: (_target, key) => (key === 'then' ? undefined : nobodysHouse),
}) as never;
