/** Whether the reader would rather have a PDF, by `Accept`: it names that and doesn't name JSON before it. */
export function wantsPdf(accept: string | undefined): boolean {
  const named = (accept ?? '').toLowerCase();
  const pdf = named.indexOf('application/pdf');
  const json = named.indexOf('application/json');
  return pdf >= 0 && (json < 0 || pdf < json);
}
