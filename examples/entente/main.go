// Entente checks a community's plan and says, in English, French, Spanish or
// Arabic, what is right and wrong with it.
//
//	entente demo [-lang L] [-o DIR]        the main job, on the real Windsor-Essex plan
//	entente check [options] FILE|-         a plan of your own
//	entente rules [-profile NAME]          the rules, and what each rests on
//	entente council [NAME|FILE|-]          who sits where in a partnership
//	entente process [NAME|FILE|-]          how far its process has come
//	entente stats [options] FILE.csv|-     tables from a log of records
//	entente indicators [options] FILE|-    where indicators stand
//	entente directory [FILE|DIR|-]         what a directory of services holds
//	entente route -need N [FILE|DIR|-]     who may help with what somebody needs
//	entente referrals [options] FILE|-     what became of referrals
//
// Every command explains itself with -h. It is a tool, and an example of what a
// host does with the library: only here are files read and lines printed.
package main

import (
	"errors"
	"flag"
	"io"
	"os"
	"strings"

	"github.com/entente-civic/entente/i18n"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// What the program answers to its caller.
const (
	sound    = 0 // no finding of severity error
	breached = 1 // at least one
	unusable = 2 // the input cannot be read, or the call is wrong
)

// command is one of the things the program does.
type command struct {
	name  string
	about i18n.Template
	run   func(*console, []string) int
}

func commands() []command {
	return []command{
		{"demo", aboutDemo, (*console).demo},
		{"check", aboutCheck, (*console).check},
		{"rules", aboutRules, (*console).rules},
		{"council", aboutCouncil, (*console).council},
		{"process", aboutProcess, (*console).process},
		{"stats", aboutStats, (*console).stats},
		{"indicators", aboutIndicators, (*console).indicators},
		{"directory", aboutDirectory, (*console).directory},
		{"route", aboutRoute, (*console).route},
		{"referrals", aboutReferrals, (*console).referrals},
	}
}

// console is where a call reads and writes, and in which language.
type console struct {
	lang     i18n.Lang
	in       io.Reader
	out, err io.Writer
}

// run does what the arguments ask and returns the exit code.
func run(args []string, in io.Reader, out, errs io.Writer) int {
	c := &console{lang: i18n.EN, in: in, out: out, err: errs}
	if asked, ok := asksLang(args); ok {
		near, found := nearest(asked)
		if !found {
			return c.fail(noLanguage, i18n.Str("got", clip(asked)))
		}
		c.lang = near
	}
	if len(args) == 0 || strings.TrimLeft(args[0], "-") == "h" || strings.TrimLeft(args[0], "-") == "help" || args[0] == "help" {
		c.usage()
		if len(args) == 0 {
			return unusable
		}
		return sound
	}
	for _, cmd := range commands() {
		if cmd.name == args[0] {
			return cmd.run(c, args[1:])
		}
	}
	var names []string
	for _, cmd := range commands() {
		names = append(names, cmd.name)
	}
	return c.fail(noCommand, i18n.Str("got", clip(args[0])), i18n.Label("names", strings.Join(names, ", ")))
}

// usage prints the commands.
func (c *console) usage() {
	c.say(usageHead)
	for _, cmd := range commands() {
		c.print("  entente " + cmd.name + strings.Repeat(" ", 11-len(cmd.name)) + cmd.about.With().In(c.lang))
	}
	c.say(usageFoot)
}

// asksLang finds the language asked for, so that even a wrong call is answered
// in it.
func asksLang(args []string) (string, bool) {
	for i, a := range args {
		name := strings.TrimPrefix(strings.TrimPrefix(a, "-"), "-")
		if v, ok := strings.CutPrefix(name, "lang="); ok && name != a {
			return v, true
		}
		if name == "lang" && name != a && i+1 < len(args) {
			return args[i+1], true
		}
	}
	return "", false
}

// nearest returns the library's language for a reader's.
func nearest(asked string) (i18n.Lang, bool) {
	spoken := i18n.Spoken()
	return i18n.Negotiate(asked, spoken[:]...)
}

// flags returns a flag set that says nothing by itself.
func (c *console) flags(name string) *flag.FlagSet {
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.String("lang", string(c.lang), flagLang.With().In(c.lang))
	return f
}

// parse reads a command's flags; done means that the answer is given.
func (c *console) parse(f *flag.FlagSet, about i18n.Template, operand string, args []string) (code int, done bool) {
	err := f.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		c.help(f, about, operand)
		return sound, true
	case err != nil:
		return c.fail(badCall, i18n.Str("call", clip(strings.Join(args, " "))), i18n.Label("help", "entente "+f.Name()+" -h")), true
	}
	return 0, false
}

// help prints a command's options.
func (c *console) help(f *flag.FlagSet, about i18n.Template, operand string) {
	line := "entente " + f.Name()
	f.VisitAll(func(g *flag.Flag) { line += " [-" + g.Name + "]" })
	c.print(strings.TrimSpace(line + " " + operand))
	c.say(about)
	f.VisitAll(func(g *flag.Flag) {
		c.print("  -" + g.Name + strings.Repeat(" ", max(1, 10-len(g.Name))) + g.Usage)
	})
}

// say prints a sentence in the reader's language.
func (c *console) say(t i18n.Template, args ...i18n.Arg) { c.print(t.With(args...).In(c.lang)) }

func (c *console) print(line string) { c.write([]byte(line + "\n")) }

// write prints bytes. A reader that has gone away, as head does, is no fault
// of the call.
func (c *console) write(b []byte) { _, _ = c.out.Write(b) }

// fail prints one line on standard error and returns the code of a call that
// cannot be served.
func (c *console) fail(t i18n.Template, args ...i18n.Arg) int {
	return c.failed(t.With(args...))
}

func (c *console) failed(m i18n.Message) int {
	_, _ = io.WriteString(c.err, "entente: "+m.In(c.lang)+"\n")
	return unusable
}

// explained returns the sentence of an error of the library, or the error's own
// words.
func explained(err error) i18n.Message {
	var known interface{ Message() i18n.Message }
	if errors.As(err, &known) {
		return known.Message()
	}
	return plainError.With(i18n.StrIn("why", err.Error(), i18n.EN))
}

// clip keeps a word of the caller short enough to show.
func clip(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
