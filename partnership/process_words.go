package partnership

import (
	"github.com/entente-civic/entente/i18n"
)

// Reason says in the four languages why an entry of this state was refused or
// how it deviates. It is zero for an entry without a code.
func (s State) Reason(e Entry) i18n.Message {
	m, f := s.before(e)
	if f == nil || e.Code == "" {
		return i18n.Message{}
	}
	event := &s.run.events[e.Place]
	step := i18n.Label("step", processShort(string(event.Step)))
	var decider ActorID
	var manner string
	if m.node >= 0 {
		v := s.run.net.nodes[m.node].step
		step = i18n.Said("step", f.say(processSlot{m.node, m.year}))
		decider, manner = v.Decider, string(v.Manner)
	}
	lacks := func() i18n.Arg { return f.list("lacks", s.Lacking(e)) }
	for fault, code := range processFaults {
		if code != e.Code {
			continue
		}
		switch processFault(fault) {
		case stepFaultStep:
			return sayProcessNoStep.With(step)
		case stepFaultKind:
			return sayProcessNoKind.With(i18n.Label("kind", processShort(string(event.Kind))),
				i18n.List("kinds", i18n.Label("", string(StepClosed)), i18n.Label("", string(StepStarted)), i18n.Label("", string(StepReopened))))
		case stepFaultYear:
			return sayProcessBadYear.With(step, i18n.Label("year", processYear(event.Year)))
		case stepFaultDecider:
			if event.Actor == "" {
				return sayProcessNoDecider.With(step, i18n.Label("decider", processShort(string(decider))))
			}
			return sayProcessOtherDecider.With(step, i18n.Label("decider", processShort(string(decider))), i18n.Label("actor", processShort(string(event.Actor))))
		case stepFaultManner:
			return sayProcessOtherManner.With(step, i18n.Label("manner", processShort(manner)), i18n.Label("got", processShort(string(event.Manner))))
		case stepFaultNeeds:
			return sayProcessNeeds.With(step, lacks())
		case stepFaultParts:
			return sayProcessParts.With(step, lacks())
		case stepFaultClosed:
			return sayProcessClosed.With(step)
		case stepFaultOpen:
			return sayProcessNotClosed.With(step)
		case stepFaultOrder:
			return sayProcessOrder.With(step, lacks())
		case stepFaultLate:
			return sayProcessLate.With(step, event.On.Arg("day"))
		case stepFaultNoManner:
			return sayProcessNoManner.With(step, i18n.Label("manner", processShort(manner)))
		case stepFaultNone:
		}
	}
	return i18n.Message{}
}

// say names a place in a year.
func (f *processFold) say(s processSlot) i18n.Message {
	v := f.net.nodes[s.node]
	if s.year == 0 {
		return sayProcessStep.With(processName("step", v.step))
	}
	return sayProcessStepYear.With(processName("step", v.step), i18n.Int("year", int64(s.year)))
}

// list names what events are about, as far as a sentence can hold it.
func (f *processFold) list(name string, events []Event) i18n.Arg {
	const most = 12
	var items []i18n.Arg
	for _, e := range events[:min(most, len(events))] {
		items = append(items, i18n.Said("", f.say(processSlot{f.net.byID[e.Step], int16(e.Year)})))
	}
	return i18n.List(name, items...)
}

// processName is a step's title or, without one, its id.
func processName(name string, s *Step) i18n.Arg { return processTitle(name, s.Title, string(s.ID)) }

func processTitle(name string, title i18n.Text, id string) i18n.Arg {
	if title.In(i18n.EN) != "" {
		return i18n.Local(name, title)
	}
	return i18n.Label(name, processShort(id))
}

// processShort is the beginning of what somebody else wrote, so that a sentence
// stays readable whatever it was.
func processShort(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}

// processYear writes a year for a sentence that only repeats it.
func processYear(n int) string { return string(i18n.AppendInt(nil, "", int64(n))) }

var (
	sayProcessStep = i18n.Template{EN: "{$step}", FR: "{$step}", ES: "{$step}", AR: "{$step}"}

	sayProcessStepYear = i18n.Template{
		EN: "{$step} (year {$year :integer})",
		FR: "{$step} (année {$year :integer})",
		ES: "{$step} (año {$year :integer})",
		AR: "{$step} (السنة {$year :integer})",
	}
	sayProcessNoStep = i18n.Template{
		EN: "The process has no step “{$step}”.",
		FR: "Le processus n’a pas d’étape «\u00a0{$step}\u00a0».",
		ES: "El proceso no tiene la etapa «{$step}».",
		AR: "لا تتضمن العملية الخطوة «{$step}».",
	}
	sayProcessNoKind = i18n.Template{
		EN: "“{$kind}” is no kind of event that does something to a step; these are: {$kinds :list}.",
		FR: "«\u00a0{$kind}\u00a0» n’est pas un type d’événement qui agit sur une étape\u00a0; voici ceux qui existent\u00a0: {$kinds :list}.",
		ES: "«{$kind}» no es un tipo de suceso que actúe sobre una etapa; los que hay son: {$kinds :list}.",
		AR: "«{$kind}» ليس نوع حدث يؤثر في خطوة؛ والأنواع المتاحة هي: {$kinds :list}.",
	}
	sayProcessBadYear = i18n.Template{
		EN: "The event gives the year {$year}, which “{$step}” does not have: a yearly step takes a year of its round, counted from 1, and any other step none.",
		FR: "L’événement donne l’année {$year}, que l’étape «\u00a0{$step}\u00a0» n’a pas\u00a0: une étape annuelle prend une année de son cycle, comptée à partir de 1, les autres étapes aucune.",
		ES: "El suceso indica el año {$year}, que la etapa «{$step}» no tiene: una etapa anual lleva un año de su ciclo, contado desde 1, y las demás ninguno.",
		AR: "يذكر الحدث السنة {$year}، وهي ليست من سنوات الخطوة «{$step}»: فالخطوة السنوية تأخذ سنة من دورتها، والعدّ يبدأ من 1، ولا تأخذ سائر الخطوات أي سنة.",
	}
	sayProcessNoDecider = i18n.Template{
		EN: "“{$step}” is decided by “{$decider}”, and the event does not say who decided.",
		FR: "La décision sur «\u00a0{$step}\u00a0» revient à «\u00a0{$decider}\u00a0», et l’événement ne dit pas qui a décidé.",
		ES: "La decisión sobre «{$step}» corresponde a «{$decider}», y el suceso no dice quién decidió.",
		AR: "القرار في «{$step}» يعود إلى «{$decider}»، ولا يذكر الحدث من الذي قرر.",
	}
	sayProcessOtherDecider = i18n.Template{
		EN: "“{$step}” is decided by “{$decider}”; a decision by “{$actor}” leaves it open.",
		FR: "La décision sur «\u00a0{$step}\u00a0» revient à «\u00a0{$decider}\u00a0»\u00a0; une décision de l’acteur «\u00a0{$actor}\u00a0» la laisse ouverte.",
		ES: "La decisión sobre «{$step}» corresponde a «{$decider}»; una decisión tomada por «{$actor}» la deja abierta.",
		AR: "القرار في «{$step}» يعود إلى «{$decider}»؛ وقرار الجهة «{$actor}» يبقيها مفتوحة.",
	}
	sayProcessOtherManner = i18n.Template{
		EN: "“{$step}” is decided in the manner “{$manner}”, not “{$got}”.",
		FR: "«\u00a0{$step}\u00a0» se décide de la manière «\u00a0{$manner}\u00a0», et non «\u00a0{$got}\u00a0».",
		ES: "«{$step}» se decide de la manera «{$manner}», no «{$got}».",
		AR: "يُقرَّر «{$step}» بالطريقة «{$manner}» وليس «{$got}».",
	}
	sayProcessNeeds = i18n.Template{
		EN: "“{$step}” cannot come yet. First: {$lacks :list}.",
		FR: "«\u00a0{$step}\u00a0» ne peut pas encore avoir lieu. D’abord\u00a0: {$lacks :list}.",
		ES: "«{$step}» todavía no puede tener lugar. Antes: {$lacks :list}.",
		AR: "لا يمكن أن تأتي «{$step}» بعد. أولًا: {$lacks :list}.",
	}
	sayProcessParts = i18n.Template{
		EN: "“{$step}” cannot be closed without: {$lacks :list}.",
		FR: "«\u00a0{$step}\u00a0» ne peut pas être close sans\u00a0: {$lacks :list}.",
		ES: "«{$step}» no se puede cerrar sin: {$lacks :list}.",
		AR: "لا يمكن إغلاق «{$step}» من دون: {$lacks :list}.",
	}
	sayProcessClosed = i18n.Template{
		EN: "“{$step}” was closed already.",
		FR: "«\u00a0{$step}\u00a0» était déjà close.",
		ES: "«{$step}» ya estaba cerrada.",
		AR: "كانت «{$step}» مغلقة من قبل.",
	}
	sayProcessNotClosed = i18n.Template{
		EN: "“{$step}” was not closed, so it cannot be reopened.",
		FR: "«\u00a0{$step}\u00a0» n’était pas close et ne peut donc être rouverte.",
		ES: "«{$step}» no estaba cerrada, así que no se puede reabrir.",
		AR: "لم تكن «{$step}» مغلقة، فلا يمكن إعادة فتحها.",
	}
	sayProcessOrder = i18n.Template{
		EN: "“{$step}” was closed before what usually comes first: {$lacks :list}.",
		FR: "L’étape «\u00a0{$step}\u00a0» a été close avant ce qui vient d’habitude d’abord\u00a0: {$lacks :list}.",
		ES: "«{$step}» se cerró antes de lo que suele venir primero: {$lacks :list}.",
		AR: "أُغلقت «{$step}» قبل ما يسبقها عادةً: {$lacks :list}.",
	}
	sayProcessLate = i18n.Template{
		EN: "The event about “{$step}” was in order when it was recorded, but not by the days of effect as they are known now. Its own day: {$day}.",
		FR: "L’événement sur «\u00a0{$step}\u00a0» était en règle à son enregistrement, mais ne l’est pas selon les dates d’effet connues à présent. Sa date\u00a0: {$day}.",
		ES: "El suceso sobre «{$step}» estaba en regla al registrarse, pero no según las fechas de efecto que ahora se conocen. Su fecha: {$day}.",
		AR: "كان الحدث المتعلق بالخطوة «{$step}» سليمًا عند تسجيله، لكنه ليس كذلك بحسب تواريخ السريان المعروفة الآن. تاريخه: {$day}.",
	}
	sayProcessNoManner = i18n.Template{
		EN: "“{$step}” is decided in the manner “{$manner}”, and the event does not say in what manner it was.",
		FR: "«\u00a0{$step}\u00a0» se décide de la manière «\u00a0{$manner}\u00a0», et l’événement ne dit pas de quelle manière ce fut.",
		ES: "«{$step}» se decide de la manera «{$manner}», y el suceso no dice de qué manera fue.",
		AR: "يُقرَّر «{$step}» بالطريقة «{$manner}»، ولا يذكر الحدث بأي طريقة كان ذلك.",
	}

	sayProcessSize = i18n.Template{
		EN: "A process has at most {$steps :integer} steps and parts, parts to a depth of {$depth :integer}, and rounds of {$years :integer} years.",
		FR: "Les limites d’un processus sont, pour les étapes et parties, {$steps :integer}, pour la profondeur des parties, {$depth :integer}, et pour les années d’un cycle, {$years :integer}.",
		ES: "Los límites de un proceso son: etapas y partes, {$steps :integer}; profundidad de las partes, {$depth :integer}; años de un ciclo, {$years :integer}.",
		AR: "حدود العملية: عدد الخطوات والأجزاء {$steps :integer}، وعمق الأجزاء {$depth :integer}، وعدد سنوات الدورة {$years :integer}.",
	}
	sayProcessStepID = i18n.Template{
		EN: ".input {$how :string} .match $how none {{The step “{$step}” has no id.}} * {{The step “{$step}” has the id “{$id}”, which an earlier step has.}}",
		FR: ".input {$how :string} .match $how none {{L’étape «\u00a0{$step}\u00a0» n’a pas d’identifiant.}} * {{L’étape «\u00a0{$step}\u00a0» porte l’identifiant «\u00a0{$id}\u00a0», déjà pris par une étape précédente.}}",
		ES: ".input {$how :string} .match $how none {{La etapa «{$step}» no tiene identificador.}} * {{La etapa «{$step}» lleva el identificador «{$id}», que ya tiene una etapa anterior.}}",
		AR: ".input {$how :string} .match $how none {{ليس للخطوة «{$step}» معرّف.}} * {{معرّف الخطوة «{$step}» هو «{$id}»، وهو معرّف خطوة سابقة.}}",
	}
	sayProcessUnknown = i18n.Template{
		EN: "“{$step}” refers to “{$id}”, which is no step of the process.",
		FR: "«\u00a0{$step}\u00a0» renvoie à «\u00a0{$id}\u00a0», qui n’est pas une étape du processus.",
		ES: "«{$step}» remite a «{$id}», que no es una etapa del proceso.",
		AR: "تحيل «{$step}» إلى «{$id}»، وهي ليست خطوة من خطوات العملية.",
	}
	sayProcessCycle = i18n.Template{
		EN: "“{$step}” waits for itself and can never be closed.",
		FR: "«\u00a0{$step}\u00a0» s’attend elle-même et ne pourra jamais être close.",
		ES: "«{$step}» se espera a sí misma y nunca se podrá cerrar.",
		AR: "تنتظر «{$step}» نفسها، فلا يمكن إغلاقها أبدًا.",
	}
	sayProcessLength = i18n.Template{
		EN: "The planned length of “{$step}” is negative: {$n :integer}.",
		FR: "La durée prévue de «\u00a0{$step}\u00a0» est négative\u00a0: {$n :integer}.",
		ES: "La duración prevista de «{$step}» es negativa: {$n :integer}.",
		AR: "المدة المقررة للخطوة «{$step}» سالبة: {$n :integer}.",
	}
	sayProcessOrderCycle = i18n.Template{
		EN: "By the usual order “{$step}” comes after itself, so that every run deviates.",
		FR: "Selon l’ordre habituel, «\u00a0{$step}\u00a0» vient après elle-même, si bien que tout déroulement s’en écarte.",
		ES: "Según el orden habitual, «{$step}» viene después de sí misma, de modo que todo recorrido se aparta de él.",
		AR: "بحسب الترتيب المعتاد تأتي «{$step}» بعد نفسها، فينحرف عنه كل مسار.",
	}
	sayProcessYears = i18n.Template{
		EN: "“{$step}” comes every year, and the years of the round {$period} cannot be counted: give it two ends and say how its years are counted.",
		FR: "«\u00a0{$step}\u00a0» revient chaque année, et les années du cycle ({$period}) ne peuvent être comptées\u00a0: donnez-lui deux bornes et dites comment ses années se comptent.",
		ES: "«{$step}» vuelve cada año, y los años del ciclo ({$period}) no se pueden contar: indique sus dos extremos y cómo se cuentan sus años.",
		AR: "تتكرر «{$step}» كل سنة، ولا يمكن عدّ سنوات الدورة ({$period}): حددوا طرفيها وطريقة عدّ سنواتها.",
	}
)
