import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface PackageFiles {
  readonly folder: string;
  readonly license: string;
  /** Where the declarations were written that belong into `dist`. */
  readonly declarations: string;
  /** In the order of their names. */
  readonly expected: readonly string[];
}

/** Packs without writing, and fails the build if the package would hold anything else or need anything. */
export function packageFiles({ folder, license, declarations, expected }: PackageFiles): Plugin {
  return {
    name: 'beseda:package-files',
    enforce: 'post',
    closeBundle() {
      copyFileSync(license, join(folder, 'LICENSE'));
      for (const file of readdirSync(declarations)) {
        copyFileSync(join(declarations, file), join(folder, 'dist', file));
      }
      const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const [packed] = Object.values(JSON.parse(said) as Record<string, { files: { path: string }[]; size: number }>);
      const files = packed?.files.map(({ path }) => path).sort() ?? [];
      if (files.join() !== expected.join()) {
        this.error(`the package holds ${files.join(', ')}, not ${expected.join(', ')}`);
      }
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object;
      const needed = Object.keys(manifest).filter((name) => /dependencies$/i.test(name));
      const imported = expected
        .filter((file) => /\.(js|d\.ts)$/.test(file))
        .filter((file) => /from ['"][^.]/.test(readFileSync(join(folder, file), 'utf8')));
      if (needed.length + imported.length > 0) {
        this.error(`the package needs others: ${[...needed, ...imported].join(', ')}`);
      }
      this.info(`npm package: ${String(packed?.size)} bytes packed`);
    },
  };
}
