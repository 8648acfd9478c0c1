import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';

const place = document.getElementById('window');
if (place === null) throw new Error('index.html has no place for the window');
createRoot(place).render(<App />);
