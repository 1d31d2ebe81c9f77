package plan_test

import (
	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/indicators/quantity"
	"github.com/entente-civic/entente/partnership"
	"github.com/entente-civic/entente/partnership/cal"
	"github.com/entente-civic/entente/partnership/term"
	"github.com/entente-civic/entente/plan"
)

// windsorEssex is the summary report of the regional plan of Windsor-Essex as
// its Arabic text states it: four priorities, eight goals, seventeen
// initiatives, nothing about leads, activities or indicators. Goals name the
// area of the provincial framework that the table prints beside them.
func windsorEssex() *plan.Plan {
	ar := func(s string) i18n.Text { return i18n.Text{i18n.AR: s} }
	initiative := func(number, title string) plan.Initiative {
		return plan.Initiative{ID: plan.InitiativeID("i" + number), Number: number, Title: ar(title)}
	}
	goal := func(number string, area term.Code, title string, list ...plan.Initiative) plan.Goal {
		return plan.Goal{ID: plan.GoalID("g" + number), Number: number, Title: ar(title), Terms: []term.Code{area}, Initiatives: list}
	}
	priority := func(number, title, kind string, list ...plan.Goal) plan.Priority {
		return plan.Priority{ID: plan.PriorityID("p" + number), Number: number, Title: ar(title), Kind: kind, Goals: list}
	}
	return &plan.Plan{
		Entente: plan.Format, ID: "windsor-essex", Kind: "cswb",
		Title: ar("خطة ونزر - إسكس الإقليمية للسلامة والرفاهية المجتمعية"), Language: i18n.AR,
		Period:     cal.Period{From: cal.Year(2022), To: cal.Year(2026), Printed: "2026-2022"},
		Monitoring: partnership.Section{State: partnership.Announced},
		Priorities: []plan.Priority{
			priority("1", "الحكومة السليمة والبيانات", "structural",
				goal("1", "area:*", "تحسين التعاون بين شركاء السلامة والرفاهية المجتمعية من أجل الحصول على أفضل نتائج للبيانات والخدمات.",
					initiative("1-1", "وضع جدول دائم للمنظمات الشريكة المعنية بالسلامة والرفاهية المجتمعية في المنظمة لإضفاء الطابع المؤسسي على التعاون الشامل لعدة قطاعات من أجل معالجة فرص تقديم الخدمات المحددة."),
					initiative("1-2", "إنشاء اتحاد بيانات للمنظمات الشريكة لدعم التخطيط المستمر في إطار خطط السلامة والرفاهية المجتمعية وتقديم الخدمات.")),
				goal("2", "area:*", "تعزيز فرص تمثيل وإدماج السكان ذوي الأولوية في عمليات اتخاذ القرارات التشاركية من أجل مبادرات السلامة والرفاهية المجتمعية.",
					initiative("2-1", "زيادة تمثيل الفئات السكانية ذات الأولوية والأشخاص ذوي الخبرة الحية في جداول القيادة الخاصة بالسلامة والرفاهية المجتمعية الإقليمية، واجتماعات الفرق الاستشارية/القيادات الشريكة."),
					initiative("2-2", "إدراج المشاورات مع المجتمعات المحلية ذات الأولوية في مراحل التخطيط الأولى لأنشطة السلامة والرفاهية المجتمعية."))),
			priority("2", "المجتمعات المشاركة والآمنة", "risk",
				goal("3", "area:prevention", "زيادة فرص الحصول على سكن آمن وبأسعار معقولة.",
					initiative("3-1", "زيادة الوعي والاستفادة من الدعم وبرامج الإسكان الحالية."),
					initiative("3-2", "مراجعة وتقييم السياسات المتعلقة بالتخطيط والنمو من أجل تشجيع إمداد إسكاني أكبر وأكثر تنوعاً."),
					initiative("3-3", "زيادة الدعوة على مستوى المقاطعات والحكومة الفدرالية من أجل دعم توفير المزيد من السكن الاقتصادي عبر ضخ رأس المال والاستثمارات التشغيلية في مشاريع الإسكان، فضلاً عن دعم الحصول على السكن والاحتفاظ به.")),
				goal("4", "area:social-development", "تشجيع الأحياء السكنية والمجتمعية الآمنة والصحية والمتراصة.",
					initiative("4-1", "زيادة فرص الوصول إلى البرمجة المنظمة في المجتمعات."),
					initiative("4-2", "تشجيع المشاريع والمبادرات التي تقودها المجتمعات - بما في ذلك مبادرات بناء الأحياء للمساعدة على زيادة الشعور بالأمان وتعزيز رأس المال الاجتماعي مع الجيران وتشجيع المشاركة المستمرة والمستدامة داخل المجتمعات."),
					initiative("4-3", "زيادة فرص الوصول إلى المساحات المجتمعية الآمنة."))),
			priority("3", "دعم الصحة العقلية ومساعدة الأشخاص المدمنين", "risk",
				goal("5", "area:prevention", "زيادة معدل الرعاية الوقائية والتدخلات المبكرة للتقليل من الاحتياجات العامة للخدمات والتدخل في الأزمات.",
					initiative("5-1", "التشجيع على إنهاء الوصمة التي تنتج عن مشكلات الصحة النفسية والإدمان، والتوعية بالدعم القائم لتشجيع التدخل المبكر والرفاهية العامة."),
					initiative("5-2", "تعزيز ودعم قطاع خدمات الصحة النفسية حول الاتصالات المنسقة، والدعوة الحكومية الدولية لزيادة وتحسين الدعم المتاح للصحة النفسية.")),
				goal("6", "area:crisis-response", "الاستجابة الطارئة للذين يعانون من أزمات.",
					initiative("6-1", "توسيع وتعزيز البرامج التي تعزز فرق الاستجابة للأزمات والتي تشمل العاملين في مجال الشرطة والصحة النفسية (على سبيل المثال فريق التواصل والدعم خلال الأزمات (COAST)، فريق الشباب للاستجابة للأزمات (YCRT)، الفريق المتنقل للاستجابة السريعة للأزمات، إلخ)."),
					initiative("6-2", "تحسين ثقة المجتمعات في خدمات الطوارئ، وتحسين نتائج المجتمعات المحلية، لا سيما بالنسبة للسكان ذوي الأولوية، عن طريق إقامة علاقات أقوى بين مقدمي الخدمات (على سبيل المثال: العاملون في المجتمع المحلي، والشرطة) والمجتمعات."))),
			priority("4", "الضمان المالي والعدالة الاقتصادية", "risk",
				goal("7", "area:risk-intervention", "تحديد الخلل الموجود في شبكة الأمان الاجتماعي لمن يواجهون الفقر وانعدام الأمن في الدخل من منظور المساواة والإدماج بالنسبة للسكان ذوي الأولوية.",
					initiative("7-1", "إجراء استعراض للسياسات الاجتماعية لخدمات الدعم المتاحة لسكان مدينة ونزر- إسكس، بما في ذلك المبادرات على المستوى الفيدرالي والمقاطعاتي والمحلي لتحديد الأماكن التي يوجد فيها خلل في الخدمات أو الدعم.")),
				goal("8", "area:prevention", "تشجيع التوظيف المحلي وزيادة المشاركة في التعليم والتدريب على الصعيد المحلي.",
					initiative("8-1", "توسيع نطاق برامج المنح والمنح الدراسية الجديدة أو وضع برامج جديدة لتعزيز الشراكة المؤسسية المحلية، وفرص العمل والتدريب، وفرص التدريب المهني لسكان المناطق الجغرافية المستهدفة والفئات السكانية ذات الأولوية لغرض إبقاء الناس في أحيائهم."),
					initiative("8-2", "تعزيز أو توسيع أو تطوير التنمية الاقتصادية المستهدفة واستراتيجيات القوى العاملة في الأحياء ذات الأولوية."))),
		},
		Declared: []partnership.Declared{ // lines 126 and 128
			{Count: "priorities", Value: quantity.Of(4, ""), Parts: []quantity.Quantity{quantity.Of(3, ""), quantity.Of(1, "")}},
			{Count: "goals", Value: quantity.Of(8, "")},
			{Count: "goals", Each: "priority", Value: quantity.Of(2, "")},
			{Count: "initiatives", Value: quantity.Of(17, "")},
			{Count: "initiatives", Each: "goal", Value: quantity.Quantity{Value: quantity.Int(3), Qualifier: quantity.AtMost}},
		},
		Schemes: []term.Scheme{frameworkAreas(), levers()},
	}
}

// frameworkAreas is the closed list of the four areas for intervention.
func frameworkAreas() term.Scheme {
	return term.Scheme{ID: "area", Title: i18n.Text{i18n.EN: "Areas of the planning framework"}, Terms: []term.Term{
		{ID: "social-development", Label: i18n.Text{i18n.EN: "social development", i18n.AR: "التنمية الاجتماعية"}},
		{ID: "prevention", Label: i18n.Text{i18n.EN: "prevention", i18n.AR: "الوقاية"}},
		{ID: "risk-intervention", Label: i18n.Text{i18n.EN: "protection from risks", i18n.AR: "الحماية من المخاطر"}},
		{ID: "crisis-response", Label: i18n.Text{i18n.EN: "response to crises", i18n.AR: "الاستجابة للأزمات"}},
	}}
}

// levers is the list of the six levers of change.
func levers() term.Scheme {
	return term.Scheme{ID: "lever", Terms: []term.Term{
		{ID: "capital", Label: i18n.Text{i18n.EN: "capital investment", i18n.AR: "استثمار رأس المال"}},
		{ID: "delivery", Label: i18n.Text{i18n.EN: "changes in service delivery", i18n.AR: "تغييرات في تقديم الخدمات"}},
		{ID: "regulation", Label: i18n.Text{i18n.EN: "regulatory updates", i18n.AR: "التحديثات التنظيمية"}},
		{ID: "advocacy", Label: i18n.Text{i18n.EN: "advocacy", i18n.AR: "الدعوة"}},
		{ID: "collaboration", Label: i18n.Text{i18n.EN: "collaboration", i18n.AR: "التعاون"}},
		{ID: "partnership", Label: i18n.Text{i18n.EN: "partnership building through stakeholders", i18n.AR: "بناء الشراكة من خلال أصحاب المصالح"}},
	}}
}
