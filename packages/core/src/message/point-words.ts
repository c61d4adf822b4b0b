/** What of a message is looked at. */
export type PointAbout = 'unsubscribe' | 'sender' | 'promotion' | 'products';
/** `good`: it stands there; `missing`: it doesn't, or something stands there that may not; `look`: read it yourself. */
export type PointIs = 'good' | 'missing' | 'look' | 'not-asked';
