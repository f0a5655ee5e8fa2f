import type { Attachment } from '@beseda/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, icons } from './icons';
import type { Shared } from './shared';

const BOX = { width: 240, height: 220 };

/** A file of a message: an image in small, or its name and size; opens in a tab of its own. */
export function AttachmentView({ attachment, ...shared }: Shared & { readonly attachment: Attachment }) {
  const { language, attachments } = shared;
  const { id, name, contentType, width, height } = attachment;
  const [shown, setShown] = useState(contentType.startsWith('image/') && !!width && !!height);
  const open = (): void => {
    // The tab is opened by the click itself, or a browser takes it for a pop-up; the link comes a moment later.
    const tab = window.open('about:blank', '_blank');
    if (tab) {
      tab.opener = null;
    }
    attachments
      .links(id)
      .then(({ url }) => {
        tab?.location.replace(new URL(url, location.href));
      })
      .catch(() => tab?.close());
  };
  return (
    <button type="button" class={shown ? 'image' : 'file'} title={name} onClick={open}>
      {shown ? (
        <Thumbnail
          attachment={attachment}
          onFail={() => {
            setShown(false);
          }}
          {...shared}
        />
      ) : (
        <>
          <Icon path={icons.file} size={26} />
          <span class="file-name" dir="auto">
            {name}
          </span>
          <span class="file-size">{language.size(attachment.size)}</span>
        </>
      )}
      <span class="unseen">{language.words.newTab}</span>
    </button>
  );
}

interface ThumbnailProps extends Shared {
  readonly attachment: Attachment;
  readonly onFail: () => void;
}

/** Fetched when it comes near; a link that has expired meanwhile is fetched again, once. */
function Thumbnail({ attachment, onFail, chat, attachments }: ThumbnailProps) {
  const { id, name } = attachment;
  const element = useRef<HTMLImageElement>(null);
  const tries = useRef(0);
  const [source, setSource] = useState(chat.uploads.previewOf(id));
  const load = (): void => {
    if (++tries.current > 2) {
      onFail();
      return;
    }
    attachments
      .links(id)
      .then(({ thumbnailUrl, url }) => {
        setSource(thumbnailUrl ?? url);
      })
      .catch(onFail);
  };
  useEffect(() => {
    if (source || !element.current) {
      return undefined;
    }
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        load();
      }
    });
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [id]);
  const { width, height } = fitted(attachment.width ?? BOX.width, attachment.height ?? BOX.height);
  return (
    <span class="thumbnail" style={{ width: `${width}px`, aspectRatio: `${width} / ${height}` }}>
      <img ref={element} {...(source && { src: source })} alt={name} referrerpolicy="no-referrer" onError={load} />
    </span>
  );
}

/** The room is kept before the image is there. */
function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, BOX.width / width, BOX.height / height);
  return { width: Math.max(32, Math.round(width * scale)), height: Math.max(32, Math.round(height * scale)) };
}
