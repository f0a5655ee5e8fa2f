import type { Attachment } from '@beseda/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../i18n/language';
import { Icon, icons } from './icons';
import type { Shared } from './shared';

const BOX = { width: 240, height: 220 };

/** A file of a message: an image in small, or its name and size; opens in a tab of its own. */
export function AttachmentView({ attachment, ...shared }: Shared & { readonly attachment: Attachment }) {
  const { language, attachments } = shared;
  const { id, name } = attachment;
  const size = language.size(attachment.size);
  const image = attachment.contentType.startsWith('image/') && !!attachment.width && !!attachment.height;
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
  const label = fill(image ? language.words.image : language.words.file, { name, size });
  return (
    <button type="button" class={image ? 'image' : 'file'} aria-label={label} title={name} onClick={open}>
      {image ? (
        <Thumbnail attachment={attachment} {...shared} />
      ) : (
        <>
          <Icon path={icons.file} size={26} />
          <span class="file-name" dir="auto">
            {name}
          </span>
          <span class="file-size">{size}</span>
        </>
      )}
    </button>
  );
}

function Thumbnail({ attachment, chat, attachments }: Shared & { readonly attachment: Attachment }) {
  const { id } = attachment;
  const element = useRef<HTMLImageElement>(null);
  const [source, setSource] = useState(chat.uploads.previewOf(id));
  const tries = useRef(0);
  const load = (): void => {
    if (tries.current++ < 2) {
      attachments
        .links(id)
        .then(({ thumbnailUrl, url }) => {
          setSource(thumbnailUrl ?? url);
        })
        .catch(() => undefined);
    }
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
    <img
      ref={element}
      {...(source && { src: source })}
      width={width}
      height={height}
      alt=""
      referrerpolicy="no-referrer"
      onError={load}
    />
  );
}

/** The room is kept before the image is there. */
function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, BOX.width / width, BOX.height / height);
  return { width: Math.max(32, Math.round(width * scale)), height: Math.max(32, Math.round(height * scale)) };
}
