import { defineConfig } from 'astro/config';
import { configForAstro } from './src/build/astro-commands.ts';

export default defineConfig(configForAstro());
