const NOTES_HZ = [880, 1175];
const NOTE_SECONDS = 0.16;
const VOLUME = 0.08;

let context: AudioContext | undefined;

/** Two short notes; made here, so that there is no file to fetch. A browser may keep silent until the first click. */
export function ring(): void {
  const audio = (context ??= new AudioContext());
  void audio.resume().catch(() => undefined);
  NOTES_HZ.forEach((pitch, index) => {
    const start = audio.currentTime + index * NOTE_SECONDS;
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(VOLUME, start);
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + NOTE_SECONDS * 2);
    tone.connect(loudness).connect(audio.destination);
    tone.start(start);
    tone.stop(start + NOTE_SECONDS * 2);
  });
}
