import { ColorInput, MantineThemeProvider } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const SWATCHES = ['#3a63e0', '#0c7c74', '#2b8a3e', '#e8590c', '#c92a2a', '#7b2ff7', '#d6336c', '#1a2138', '#ffd43b'];

interface ColorFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly color: string;
  readonly swatches?: string[];
  readonly disabled: boolean;
  readonly error: string | undefined;
  readonly onChange: (color: string) => void;
}

export function ColorField({ color, swatches = SWATCHES, ...rest }: ColorFieldProps) {
  const { t } = useTranslation();
  // The field itself takes no names for the sliders in it.
  const labels = { saturationLabel: t('settings.saturation'), hueLabel: t('settings.hue') };
  return (
    <MantineThemeProvider inherit theme={{ components: { ColorPicker: { defaultProps: labels } } }}>
      <ColorInput
        format="hex"
        swatches={swatches}
        swatchesPerRow={9}
        withEyeDropper={false}
        fixOnBlur={false}
        value={color}
        {...rest}
      />
    </MantineThemeProvider>
  );
}
