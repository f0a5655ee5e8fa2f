import type { ReactNode } from 'react';
import { HiddenHeading } from './HiddenHeading';
import table from './table.module.css';

interface TableProps {
  readonly columns: readonly string[];
  /** Of a last column, for the ear only: what can be done with a row needs no heading for the eye. */
  readonly actions?: string | undefined;
  readonly className?: string | undefined;
  /** The rows; on phones each cell says its column by `data-column`. */
  readonly children: ReactNode;
}

/** A list in a card. */
export function Table({ columns, actions, className, children }: TableProps) {
  return (
    <div className={table['card']}>
      <table className={[table['table'], className].filter(Boolean).join(' ')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {actions !== undefined && <HiddenHeading>{actions}</HiddenHeading>}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
