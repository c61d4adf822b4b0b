export { type Conclusion, createFindings, type Findings, type FindingsContext } from './create-findings.ts';
