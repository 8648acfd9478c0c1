/** Runs sandboxed beside the page: hands it one frozen object. */
import { contextBridge, ipcRenderer } from 'electron';
import { pageBridge } from './shell/channel.ts';

contextBridge.exposeInMainWorld(
  'thamdinh',
  pageBridge({
    invoke: (channel, ...given) => ipcRenderer.invoke(channel, ...given),
    on: (channel, listener) => {
      ipcRenderer.on(channel, listener);
    },
  }),
);
