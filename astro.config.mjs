import { defineConfig } from 'astro/config';
import { configForAstro } from './src/build/astro/astro-commands.ts';

export default defineConfig(configForAstro());
