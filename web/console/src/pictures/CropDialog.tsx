import { Text } from '@mantine/core';
import { useId, useState } from 'react';
import Cropper, { type Area } from 'react-easy-crop';
import 'react-easy-crop/react-easy-crop.css';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/FormDialog';
import { cropPicture } from './cropPicture';
import classes from './CropDialog.module.css';

const MOST_ZOOM = 5;
const ARROW_PIXELS = 8;
/** The dialog begins there. */
const FOCUSED = { 'data-autofocus': true };

interface CropDialogProps {
  /** A picture that can be drawn, as a `data:` address. */
  readonly source: string;
  /** The longest side of what is cut out, in pixels. */
  readonly largest: number;
  readonly onCropped: (cropped: Blob) => void;
  readonly onClose: () => void;
}

/** Cuts a square out of a picture: moved by mouse, finger or arrow keys, enlarged by wheel, two fingers or slider. */
export function CropDialog({ source, largest, onCropped, onClose }: CropDialogProps) {
  const { t } = useTranslation();
  const [place, setPlace] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [square, setSquare] = useState<Area>();
  const [drawing, setDrawing] = useState(false);
  const [error, setError] = useState<unknown>();
  const id = useId();

  const submit = () => {
    if (!square) return;
    setDrawing(true);
    cropPicture(source, square, largest)
      .then(onCropped, setError)
      .finally(() => setDrawing(false));
  };
  return (
    <FormDialog
      title={t('pictures.crop')}
      submit={t('app.save')}
      busy={drawing}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text size="sm" id={id}>
        {t('pictures.cropHint')}
      </Text>
      <div className={classes['stage']}>
        <Cropper
          disableAutomaticStylesInjection
          image={source}
          aspect={1}
          cropShape="round"
          showGrid={false}
          objectFit="contain"
          crop={place}
          zoom={zoom}
          maxZoom={MOST_ZOOM}
          keyboardStep={ARROW_PIXELS}
          mediaProps={{ alt: '' }}
          cropperProps={{
            ...FOCUSED,
            role: 'application',
            'aria-label': t('pictures.cropArea'),
            'aria-describedby': id,
          }}
          onCropChange={setPlace}
          onZoomChange={setZoom}
          onCropAreaChange={(_, pixels) => setSquare(pixels)}
        />
      </div>
      <label className={classes['zoom']}>
        {t('pictures.zoom')}
        <input
          type="range"
          min={1}
          max={MOST_ZOOM}
          step={0.05}
          value={zoom}
          onChange={(event) => setZoom(event.currentTarget.valueAsNumber)}
        />
      </label>
    </FormDialog>
  );
}
