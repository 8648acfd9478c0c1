/** Loaded before the child's own program: gives it what Electron gives a utility process, and takes Node's channel away. */
import { EventEmitter } from 'node:events';
import process from 'node:process';

const send = process.send?.bind(process);
const port = Object.assign(new EventEmitter(), { postMessage: (message: unknown) => void send?.(message) });
process.on('message', (data) => port.emit('message', { data, ports: [] }));
Object.defineProperty(process, 'parentPort', { value: port, enumerable: true });
Object.defineProperty(process, 'send', { value: undefined });
