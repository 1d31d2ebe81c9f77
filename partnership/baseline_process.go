package partnership

import (
	"strconv"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/partnership/check"
)

var baseTemplate = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PROCESS-TEMPLATE",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "The process “{$process}” cannot be used. {$fault}",
			FR: "Le processus « {$process} » est inutilisable. {$fault}",
			ES: "El proceso «{$process}» no se puede usar. {$fault}",
			AR: "لا يمكن استعمال العملية «{$process}». {$fault}",
		},
		Help: i18n.Template{
			EN: "Until its template holds together, nothing can be said of how far the process has come.",
			FR: "Tant que son modèle est défectueux, on ne peut dire où en est le processus.",
			ES: "Mientras su plantilla tenga fallos, no se puede decir hasta dónde ha llegado el proceso.",
			AR: "ما دام نموذج العملية معيبًا، لا يمكن القول إلى أين وصلت.",
		},
		Source: ofStructure(),
	},
	Find: func(v *Review, r *check.Report) {
		if len(v.processes) == 0 {
			r.Skip()
			return
		}
		for i := range v.faults {
			if v.faults[i] != nil {
				v.templateFaults(i, check.Error, r)
			}
		}
	},
}

var baseTemplateTidy = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PROCESS-TEMPLATE-TIDY",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "The process “{$process}” can be used, but not in full. {$fault}",
			FR: "Le processus « {$process} » est utilisable, mais pas entièrement. {$fault}",
			ES: "El proceso «{$process}» se puede usar, pero no del todo. {$fault}",
			AR: "يمكن استعمال العملية «{$process}»، ولكن ليس بالكامل. {$fault}",
		},
	},
	Find: func(v *Review, r *check.Report) {
		looked := false
		for i := range v.processes {
			run := v.processes[i].run
			if run == nil {
				continue // PROCESS-TEMPLATE reports it
			}
			looked = true
			if !run.net.tidy() {
				v.templateFaults(i, check.Warning, r)
			}
		}
		if !looked {
			r.Skip()
		}
	},
}

// templateFaults reports what is wrong with the template of a process, as far
// as it is of a severity.
func (r *Review) templateFaults(i int, s check.Severity, rep *check.Report) {
	x := r.lists()
	e := entity{"process", i, 0}
	for _, f := range r.partnership.Processes[i].Check().Findings {
		if f.Severity == s {
			rep.Breach(x.place(e, "steps", string(f.Rule)+" "+f.At.String()), x.named("process", e), i18n.Said("fault", f.Message))
		}
	}
}

// tidy reports whether it is plain, without walking the template as a graph,
// that [Process.Check] has no warning for it: every custom and need points to
// what is over before, and the years of every round are known. It may be false
// of a template without a fault.
func (n *processNet) tidy() bool {
	for i := range n.nodes {
		v := &n.nodes[i]
		for _, o := range v.needs {
			if int(n.nodes[o].end) > i {
				return false
			}
		}
		for _, o := range v.after {
			if end := n.nodes[o].end; int(end) > i && (int(o) <= i || end > v.end) {
				return false
			}
		}
		if !v.yearly {
			continue
		}
		for _, years := range n.years {
			if years == nil {
				return false
			}
		}
	}
	return true
}

// listed is how many findings of a rule a Result lists; beyond, they are
// counted, and nothing needs to be worded.
const listed = 200

// entries reports events of the processes with the reasons that their states
// give, those whose code is one of some or, if others is set, none of them.
func (r *Review) entries(rep *check.Report, of func(*State) []Entry, want func(code string) bool) {
	x := r.lists()
	looked, n := false, 0
	for i := range r.processes {
		s := &r.processes[i]
		if s.run == nil || len(s.run.events) == 0 {
			continue
		}
		looked = true
		for _, e := range of(s) {
			if !want(e.Code) {
				continue
			}
			at := x.place(entity{"event", i, e.Place}, entryField(e.Code), "")
			if n++; n > listed {
				rep.Breach(at)
				continue
			}
			rep.Breach(at, x.named("process", entity{"process", i, 0}), i18n.Int("n", int64(e.Place)+1), i18n.Said("reason", s.Reason(e)))
		}
	}
	if !looked {
		rep.Skip()
	}
}

// entryField is the field of an event that a code speaks of.
func entryField(code string) string {
	switch code {
	case processFaults[stepFaultKind]:
		return "kind"
	case processFaults[stepFaultYear]:
		return "year"
	case processFaults[stepFaultDecider]:
		return "actor"
	case processFaults[stepFaultManner], processFaults[stepFaultNoManner]:
		return "manner"
	case processFaults[stepFaultLate]:
		return "on"
	}
	return "step"
}

// misfit reports whether a code says that the event names what its process does
// not have.
func misfit(code string) bool {
	return code == processFaults[stepFaultStep] || code == processFaults[stepFaultKind] || code == processFaults[stepFaultYear]
}

func refusals(s *State) []Entry   { return s.Refused }
func deviations(s *State) []Entry { return s.Deviations }

var baseEvent = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PROCESS-EVENT",
		Severity: check.Error,
		Message: i18n.Template{
			EN: "Event {$n :integer} of the process “{$process}” cannot be understood. {$reason}",
			FR: "L’événement {$n :integer} du processus « {$process} » est incompréhensible. {$reason}",
			ES: "El suceso {$n :integer} del proceso «{$process}» no se puede entender. {$reason}",
			AR: "لا يمكن فهم الحدث {$n :integer} من العملية «{$process}». {$reason}",
		},
		Source: ofStructure(),
	},
	Find: func(v *Review, r *check.Report) { v.entries(r, refusals, misfit) },
}

var baseRefused = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PROCESS-REFUSED",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "Event {$n :integer} of the process “{$process}” does not count. {$reason}",
			FR: "L’événement {$n :integer} du processus « {$process} » ne compte pas. {$reason}",
			ES: "El suceso {$n :integer} del proceso «{$process}» no cuenta. {$reason}",
			AR: "لا يُحتسب الحدث {$n :integer} من العملية «{$process}». {$reason}",
		},
		Help: i18n.Template{
			EN: "Nothing is undone and nothing is deleted. If what is missing did happen, record it with the day it took effect, and the event counts.",
			FR: "Rien n’est défait ni supprimé. Si ce qui manque a bien eu lieu, consignez-le avec le jour où il a pris effet, et l’événement comptera.",
			ES: "Nada se deshace ni se borra. Si lo que falta ocurrió, regístrelo con el día en que surtió efecto, y el suceso contará.",
			AR: "لا يُلغى شيء ولا يُحذف. إذا كان ما ينقص قد حدث فعلًا فسجّلوه مع يوم نفاذه، فيُحتسب الحدث.",
		},
	},
	Find: func(v *Review, r *check.Report) {
		v.entries(r, refusals, func(code string) bool { return !misfit(code) })
	},
}

var baseDeviation = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PROCESS-DEVIATION",
		Severity: check.Warning,
		Message: i18n.Template{
			EN: "Event {$n :integer} of the process “{$process}” departs from the usual course. {$reason}",
			FR: "L’événement {$n :integer} du processus « {$process} » s’écarte du déroulement habituel. {$reason}",
			ES: "El suceso {$n :integer} del proceso «{$process}» se aparta del curso habitual. {$reason}",
			AR: "يخرج الحدث {$n :integer} من العملية «{$process}» عن المسار المعتاد. {$reason}",
		},
		Help: i18n.Template{
			EN: "It counts nevertheless. Customs are not rules: a partnership may have had its reasons.",
			FR: "Il compte malgré tout. Un usage n’est pas une règle : le partenariat a pu avoir ses raisons.",
			ES: "Cuenta de todos modos. Una costumbre no es una regla: la asociación pudo tener sus razones.",
			AR: "وهو محتسب مع ذلك. فالعرف ليس قاعدة، وقد تكون للشراكة أسبابها.",
		},
	},
	Find: func(v *Review, r *check.Report) {
		v.entries(r, deviations, func(string) bool { return true })
	},
}

var baseOverdue = check.Rule[*Review]{
	Spec: check.Spec{
		ID:       "PROCESS-OVERDUE",
		Severity: check.Advice,
		Message: i18n.Template{
			EN: "“{$step}” is still open; it was due: {$due} (process “{$process}”).",
			FR: "« {$step} » n’est toujours pas terminé; échéance : {$due} (processus « {$process} »).",
			ES: "«{$step}» sigue pendiente; plazo: {$due} (proceso «{$process}»).",
			AR: "لم يكتمل «{$step}» بعد؛ الموعد: {$due} (العملية «{$process}»).",
		},
		Unknown: i18n.Template{
			EN: "Whether a step is overdue cannot be told without a day to judge for.",
			FR: "Sans jour de référence, on ne peut dire si une étape est en retard.",
			ES: "Sin un día de referencia no se puede saber si alguna etapa está atrasada.",
			AR: "لا يمكن معرفة ما إذا كانت خطوة متأخرة دون يوم مرجعي.",
		},
	},
	Find: func(v *Review, r *check.Report) {
		x := v.lists()
		dated := false
		for i := range v.processes {
			s := &v.processes[i]
			for k := range s.Steps {
				step := &s.Steps[k]
				dated = dated || !step.Due.IsZero()
				if !step.Overdue {
					continue
				}
				key := string(s.Process)
				if step.Year > 0 {
					key += "/" + strconv.Itoa(step.Year)
				}
				name := processTitle("step", s.run.net.nodes[s.run.net.byID[step.Step]].step.Title, string(step.Step))
				if step.Year > 0 {
					name = i18n.Said("step", sayProcessStepYear.With(name, i18n.Int("year", int64(step.Year))))
				}
				r.Breach(check.At{Kind: "step", ID: string(step.Step), Key: key}, name, step.Due.Arg("due"), x.named("process", entity{"process", i, 0}))
			}
		}
		switch {
		case !dated:
			r.Skip()
		case v.on.IsZero():
			r.Unknown(x.At("processes"))
		}
	},
}
