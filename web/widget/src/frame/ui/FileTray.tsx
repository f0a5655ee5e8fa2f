import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS } from '@beseda/protocol';
import type { FileDraft, FileProblem } from '../chat/fileDraft';
import { fill } from '../i18n/language';
import type { Words } from '../i18n/words';
import { Icon, icons } from './icons';
import type { Shared } from './shared';

interface FileTrayProps extends Pick<Shared, 'chat' | 'language'> {
  readonly files: readonly FileDraft[];
}

/** The files of the message that is being written: how far each has got, and what is wrong with it. */
export function FileTray({ chat, language, files }: FileTrayProps) {
  const { words } = language;
  return files.length === 0 ? null : (
    <ul class="tray" aria-label={words.files}>
      {files.map((file) => (
        <li key={file.id} class={`chip ${file.state}`}>
          {file.preview ? <img src={file.preview} alt="" /> : <Icon path={icons.file} size={24} />}
          <span class="file-name" dir="auto">
            {file.name}
          </span>
          <span class="file-size" role={file.problem ? 'alert' : undefined}>
            {file.problem
              ? problemText(file.problem, words)
              : file.state === 'uploading'
                ? fill(words.uploading, { percent: Math.round(file.progress * 100) })
                : language.size(file.size)}
          </span>
          {file.state === 'uploading' && <progress max={1} value={file.progress} aria-label={file.name} />}
          {file.problem === 'network' && (
            <button
              type="button"
              class="tool"
              aria-label={fill(words.uploadAgain, { name: file.name })}
              title={words.retry}
              onClick={() => {
                chat.uploads.retry(file.id);
              }}
            >
              <Icon path={icons.again} size={18} />
            </button>
          )}
          <button
            type="button"
            class="tool"
            aria-label={fill(words.removeFile, { name: file.name })}
            title={fill(words.removeFile, { name: file.name })}
            onClick={() => {
              chat.uploads.remove(file);
              document.getElementById('compose')?.focus();
            }}
          >
            <Icon path={icons.close} size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function problemText(problem: FileProblem, words: Words): string {
  switch (problem) {
    case 'empty':
      return words.fileEmpty;
    case 'too-large':
      return fill(words.fileTooLarge, { size: MAX_ATTACHMENT_BYTES / 1024 / 1024 });
    case 'type-refused':
      return words.fileTypeRefused;
    case 'too-many':
      return fill(words.tooManyFiles, { count: MAX_ATTACHMENTS });
    case 'network':
      return words.uploadFailed;
  }
}
