import { render } from 'preact';
import { Frame } from './frame';

const root = document.getElementById('frame');
if (root !== null) {
  render(<Frame />, root);
}
