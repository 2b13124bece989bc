import type { Locator, Page } from '@playwright/test'
import { listens } from './listening'

const WORDS = {
  en: {
    start: 'Start',
    agree: 'I agree',
    decline: 'I do not agree',
    shutter: 'Take the picture',
    use: 'Use this picture',
  },
  es: {
    start: 'Empezar',
    agree: 'Acepto',
    decline: 'No acepto',
    shutter: 'Tomar la foto',
    use: 'Usar esta foto',
  },
} as const

/** The driver's page as a driver uses it, in one of its languages. */
export class CapturePage {
  private readonly words: (typeof WORDS)['en' | 'es']

  constructor(
    readonly page: Page,
    language: 'en' | 'es' = 'en',
  ) {
    this.words = WORDS[language]
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  get viewfinder(): Locator {
    return this.page.locator('video')
  }

  private button = (name: string) => this.page.getByRole('button', { name, exact: true })

  get agree(): Locator {
    return this.button(this.words.agree)
  }

  get decline(): Locator {
    return this.button(this.words.decline)
  }

  /** Chooses a language by its own name. */
  async speak(language: string): Promise<void> {
    await this.page.getByRole('group').locator('summary').first().click()
    await this.page.getByRole('link', { name: language, exact: true }).click()
  }

  async open(captureUrl: string): Promise<void> {
    await this.page.goto(captureUrl)
  }

  async start(): Promise<void> {
    await this.page.getByRole('link', { name: this.words.start, exact: true }).click()
  }

  /** Takes a picture with the camera and sends it. */
  async takeSelfie(): Promise<void> {
    await this.button(this.words.shutter).and(this.page.locator(':not([aria-disabled])')).click()
    await this.button(this.words.use).click()
  }

  /** Chooses a picture from the phone and sends it. */
  async sendFile(picture: Buffer): Promise<void> {
    const file = { name: 'selfie.jpg', mimeType: 'image/jpeg', buffer: picture }
    await this.page.locator('input[type=file]').waitFor({ state: 'attached' })
    await listens(this.page)
    await this.page.locator('input[type=file]').setInputFiles(file)
    await this.button(this.words.use).click()
  }
}
