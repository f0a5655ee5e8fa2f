import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

interface Budget {
  readonly name: string;
  readonly goalBytes: number;
  readonly limitBytes: number;
  /** Which of the built files a visitor loads at once; all if not said. */
  readonly counts?: (fileName: string) => boolean;
}

/** Adds up the gzipped size of what a visitor loads; over the limit the build fails, over the goal it warns. */
export function bundleBudget({ name, goalBytes, limitBytes, counts = () => true }: Budget): Plugin {
  return {
    name: 'beseda:bundle-budget',
    enforce: 'post',
    writeBundle(_, bundle) {
      const sizes = Object.entries(bundle)
        .filter(([fileName]) => counts(fileName))
        .map(([, file]) => gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const said = `${name}: ${String(total)} bytes gzipped (goal ${String(goalBytes)}, limit ${String(limitBytes)})`;
      if (total > limitBytes) {
        this.error(said);
      } else if (total > goalBytes) {
        this.warn(said);
      } else {
        this.info(said);
      }
    },
  };
}
