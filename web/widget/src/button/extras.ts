// What few page views need: the loader fetches it from another file, which may be some minutes older or newer than
// itself, so that options and exports are only added.
export { createChannelList } from './channelList';
export { showPreview } from './preview';
export { createLivechat } from '../loader/livechat';
