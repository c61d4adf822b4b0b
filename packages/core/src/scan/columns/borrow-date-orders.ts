import type { DateOrder } from '../values/index.ts';
import type { Column, Recognition } from './recognition.ts';

/** A column whose cells read both ways, with nothing among them to settle it. */
function isOpen(column: Column): boolean {
  return (
    column.dates !== undefined &&
    column.dates.order === undefined &&
    !column.dates.mixed &&
    column.dates.ambiguous > 0
  );
}

/** The one order on which all settled columns agree. */
function agreed(columns: readonly Column[]): DateOrder | undefined {
  const orders = new Set(columns.map((column) => column.dates?.order).filter((order) => order !== undefined));
  return orders.size === 1 ? [...orders][0] : undefined;
}

function settled(column: Column, order: DateOrder, orderFrom: 'other-column' | 'other-file'): Column {
  return { ...column, dates: { ...column.dates!, order, ambiguous: 0 }, orderFrom };
}

/**
 * A system writes all its dates alike: where one column of a file leaves the order open and the others of that file
 * agree on one, it holds for all. The column says that its order was taken from another.
 */
export function borrowDateOrders(columns: readonly Column[]): Column[] {
  const order = agreed(columns);
  return columns.map((column) => (order && isOpen(column) ? settled(column, order, 'other-column') : column));
}

/**
 * The same between the files of one export (sales_2018.csv, sales_2019.csv): a column left open takes the order of the
 * column of the same name in files with the same headers.
 */
export function borrowAcrossFiles(recognitions: readonly Recognition[]): Recognition[] {
  const layout = (recognition: Recognition) =>
    recognition.columns.map((column) => column.header.toLowerCase()).join('\n');
  return recognitions.map((recognition) => {
    if (!recognition.columns.some(isOpen)) return recognition;
    const twins = recognitions.filter(
      (other) => other !== recognition && layout(other) === layout(recognition),
    );
    const columns = recognition.columns.map((column) => {
      if (!isOpen(column)) return column;
      const order = agreed(twins.map((twin) => twin.columns[column.index]!));
      return order ? settled(column, order, 'other-file') : column;
    });
    const open = new Set(columns.filter(isOpen).map((column) => column.index));
    const problems = recognition.problems.filter(
      (problem) => problem.kind !== 'dates-ambiguous' || open.has(problem.column),
    );
    return { ...recognition, columns, problems };
  });
}
