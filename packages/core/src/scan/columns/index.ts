export { borrowAcrossFiles } from './borrow-date-orders.ts';
export * from './file-state.ts';
export * from './join-plan.ts';
export * from './mapping.ts';
export * from './recognise.ts';
export * from './recognition.ts';
export * from './roles.ts';
export { type Vendor, vendorOf, vendors } from './vendors.ts';
