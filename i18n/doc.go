// Package i18n lets the library speak English, French, Spanish and Arabic.
package i18n
