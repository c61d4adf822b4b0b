export { type ChangedFinding, type ComparedScans, compareScans } from './compare-scans.ts';
export { keepScan, type ScanRequest, scanOf } from './keep-scan.ts';
