<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="floors" tilewidth="16" tileheight="16" tilecount="512" columns="16">
 <image source="floors.png" width="256" height="512"/>
 <tile id="0">
  <properties>
   <property name="name" value="cobble.0"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="1">
  <properties>
   <property name="name" value="cobble.1"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="2">
  <properties>
   <property name="name" value="cobble.2"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="3">
  <properties>
   <property name="name" value="paving.0.0"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="4">
  <properties>
   <property name="name" value="paving.0.1"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="5">
  <properties>
   <property name="name" value="paving_worn.0.0"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="6">
  <properties>
   <property name="name" value="paving_worn.0.1"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="7">
  <properties>
   <property name="name" value="steps"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="19">
  <properties>
   <property name="name" value="paving.1.0"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="20">
  <properties>
   <property name="name" value="paving.1.1"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="21">
  <properties>
   <property name="name" value="paving_worn.1.0"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="22">
  <properties>
   <property name="name" value="paving_worn.1.1"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="48">
  <properties>
   <property name="name" value="concrete.0.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="49">
  <properties>
   <property name="name" value="concrete.0.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="50">
  <properties>
   <property name="name" value="concrete_crack.0.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="51">
  <properties>
   <property name="name" value="concrete_crack.0.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="52">
  <properties>
   <property name="name" value="concrete_oil.0.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="53">
  <properties>
   <property name="name" value="concrete_oil.0.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="54">
  <properties>
   <property name="name" value="concrete_puddle.0.0"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="55">
  <properties>
   <property name="name" value="concrete_puddle.0.1"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="56">
  <properties>
   <property name="name" value="concrete_patch.0.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="57">
  <properties>
   <property name="name" value="concrete_patch.0.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="58">
  <properties>
   <property name="name" value="concrete_drain.0.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="59">
  <properties>
   <property name="name" value="concrete_drain.0.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="64">
  <properties>
   <property name="name" value="concrete.1.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="65">
  <properties>
   <property name="name" value="concrete.1.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="66">
  <properties>
   <property name="name" value="concrete_crack.1.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="67">
  <properties>
   <property name="name" value="concrete_crack.1.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="68">
  <properties>
   <property name="name" value="concrete_oil.1.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="69">
  <properties>
   <property name="name" value="concrete_oil.1.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="70">
  <properties>
   <property name="name" value="concrete_puddle.1.0"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="71">
  <properties>
   <property name="name" value="concrete_puddle.1.1"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="72">
  <properties>
   <property name="name" value="concrete_patch.1.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="73">
  <properties>
   <property name="name" value="concrete_patch.1.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="74">
  <properties>
   <property name="name" value="concrete_drain.1.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="75">
  <properties>
   <property name="name" value="concrete_drain.1.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="112">
  <properties>
   <property name="name" value="asphalt.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="113">
  <properties>
   <property name="name" value="asphalt.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="114">
  <properties>
   <property name="name" value="asphalt.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="115">
  <properties>
   <property name="name" value="road_dash_h"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="116">
  <properties>
   <property name="name" value="road_dash_v"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="117">
  <properties>
   <property name="name" value="road_edge_n"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="118">
  <properties>
   <property name="name" value="road_edge_s"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="119">
  <properties>
   <property name="name" value="road_edge_w"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="120">
  <properties>
   <property name="name" value="road_edge_e"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="121">
  <properties>
   <property name="name" value="road_zebra_h"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="122">
  <properties>
   <property name="name" value="road_double_h"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="123">
  <properties>
   <property name="name" value="road_zebra_v"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="124">
  <properties>
   <property name="name" value="road_double_v"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="125">
  <properties>
   <property name="name" value="road_arrow_n"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="126">
  <properties>
   <property name="name" value="road_arrow_w"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="127">
  <properties>
   <property name="name" value="road_arrow_s"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="128">
  <properties>
   <property name="name" value="road_arrow_e"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="129">
  <properties>
   <property name="name" value="road_slow.0.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="130">
  <properties>
   <property name="name" value="road_slow.0.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="145">
  <properties>
   <property name="name" value="road_slow.1.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="146">
  <properties>
   <property name="name" value="road_slow.1.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="176">
  <properties>
   <property name="name" value="epoxy.0"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="177">
  <properties>
   <property name="name" value="epoxy.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="178">
  <properties>
   <property name="name" value="epoxy.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="179">
  <properties>
   <property name="name" value="epoxy.3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="180">
  <properties>
   <property name="name" value="epoxy_worn"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="181">
  <properties>
   <property name="name" value="planks.0"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="182">
  <properties>
   <property name="name" value="planks.1"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="183">
  <properties>
   <property name="name" value="planks.2"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="184">
  <properties>
   <property name="name" value="planks_v.0"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="185">
  <properties>
   <property name="name" value="planks_v.1"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="186">
  <properties>
   <property name="name" value="planks_v.2"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="187">
  <properties>
   <property name="name" value="raised.0"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="188">
  <properties>
   <property name="name" value="raised.1"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="189">
  <properties>
   <property name="name" value="raised.2"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="190">
  <properties>
   <property name="name" value="raised.3"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="191">
  <properties>
   <property name="name" value="raised.4"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="192">
  <properties>
   <property name="name" value="raised.5"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="193">
  <properties>
   <property name="name" value="raised.6"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="194">
  <properties>
   <property name="name" value="raised.7"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="195">
  <properties>
   <property name="name" value="raised.8"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="224">
  <properties>
   <property name="name" value="carpet_red.0.0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="225">
  <properties>
   <property name="name" value="carpet_red.0.1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="226">
  <properties>
   <property name="name" value="carpet_red.0.2"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="227">
  <properties>
   <property name="name" value="carpet_red_in.0.0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="228">
  <properties>
   <property name="name" value="carpet_red_in.0.1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="229">
  <properties>
   <property name="name" value="carpet_red_plain.0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="230">
  <properties>
   <property name="name" value="carpet_blue.0.0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="231">
  <properties>
   <property name="name" value="carpet_blue.0.1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="232">
  <properties>
   <property name="name" value="carpet_blue.0.2"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="233">
  <properties>
   <property name="name" value="carpet_blue_in.0.0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="234">
  <properties>
   <property name="name" value="carpet_blue_in.0.1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="235">
  <properties>
   <property name="name" value="carpet_blue_plain.0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="240">
  <properties>
   <property name="name" value="carpet_red.1.0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="241">
  <properties>
   <property name="name" value="carpet_red.1.1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="242">
  <properties>
   <property name="name" value="carpet_red.1.2"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="243">
  <properties>
   <property name="name" value="carpet_red_in.1.0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="244">
  <properties>
   <property name="name" value="carpet_red_in.1.1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="245">
  <properties>
   <property name="name" value="carpet_red_plain.1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="246">
  <properties>
   <property name="name" value="carpet_blue.1.0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="247">
  <properties>
   <property name="name" value="carpet_blue.1.1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="248">
  <properties>
   <property name="name" value="carpet_blue.1.2"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="249">
  <properties>
   <property name="name" value="carpet_blue_in.1.0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="250">
  <properties>
   <property name="name" value="carpet_blue_in.1.1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="251">
  <properties>
   <property name="name" value="carpet_blue_plain.1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="256">
  <properties>
   <property name="name" value="carpet_red.2.0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="257">
  <properties>
   <property name="name" value="carpet_red.2.1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="258">
  <properties>
   <property name="name" value="carpet_red.2.2"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="261">
  <properties>
   <property name="name" value="carpet_red_plain.2"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="262">
  <properties>
   <property name="name" value="carpet_blue.2.0"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="263">
  <properties>
   <property name="name" value="carpet_blue.2.1"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="264">
  <properties>
   <property name="name" value="carpet_blue.2.2"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="267">
  <properties>
   <property name="name" value="carpet_blue_plain.2"/>
   <property name="surface" value="carpet"/>
  </properties>
 </tile>
 <tile id="320">
  <properties>
   <property name="name" value="grate.0"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="321">
  <properties>
   <property name="name" value="grate.1"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="322">
  <properties>
   <property name="name" value="soil.0"/>
   <property name="surface" value="soil"/>
  </properties>
 </tile>
 <tile id="323">
  <properties>
   <property name="name" value="soil.1"/>
   <property name="surface" value="soil"/>
  </properties>
 </tile>
 <tile id="324">
  <properties>
   <property name="name" value="soil.2"/>
   <property name="surface" value="soil"/>
  </properties>
 </tile>
 <tile id="325">
  <properties>
   <property name="name" value="gravel.0"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="326">
  <properties>
   <property name="name" value="gravel.1"/>
   <property name="surface" value="gravel"/>
  </properties>
 </tile>
 <tile id="327">
  <properties>
   <property name="name" value="grass.0"/>
   <property name="surface" value="soil"/>
  </properties>
 </tile>
 <tile id="328">
  <properties>
   <property name="name" value="grass.1"/>
   <property name="surface" value="soil"/>
  </properties>
 </tile>
 <tile id="329">
  <properties>
   <property name="name" value="grass.2"/>
   <property name="surface" value="soil"/>
  </properties>
 </tile>
 <tile id="352">
  <properties>
   <property name="name" value="threshold_stone_h"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="353">
  <properties>
   <property name="name" value="threshold_stone_h_w"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="354">
  <properties>
   <property name="name" value="threshold_stone_h_e"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="355">
  <properties>
   <property name="name" value="threshold_stone_v"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="356">
  <properties>
   <property name="name" value="threshold_stone_v_n"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="357">
  <properties>
   <property name="name" value="threshold_stone_v_s"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="358">
  <properties>
   <property name="name" value="threshold_wood_h"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="359">
  <properties>
   <property name="name" value="threshold_wood_h_w"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="360">
  <properties>
   <property name="name" value="threshold_wood_h_e"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="361">
  <properties>
   <property name="name" value="threshold_wood_v"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="362">
  <properties>
   <property name="name" value="threshold_wood_v_n"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="363">
  <properties>
   <property name="name" value="threshold_wood_v_s"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="364">
  <properties>
   <property name="name" value="threshold_steel_h"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="365">
  <properties>
   <property name="name" value="threshold_steel_h_w"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="366">
  <properties>
   <property name="name" value="threshold_steel_h_e"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="367">
  <properties>
   <property name="name" value="threshold_steel_v"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="368">
  <properties>
   <property name="name" value="threshold_steel_v_n"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="369">
  <properties>
   <property name="name" value="threshold_steel_v_s"/>
   <property name="surface" value="metal"/>
  </properties>
 </tile>
 <tile id="400">
  <properties>
   <property name="name" value="quay_s"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="401">
  <properties>
   <property name="name" value="quay_n"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="402">
  <properties>
   <property name="name" value="quay_e"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="403">
  <properties>
   <property name="name" value="quay_w"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="404">
  <properties>
   <property name="name" value="quay_se"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="405">
  <properties>
   <property name="name" value="quay_sw"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="406">
  <properties>
   <property name="name" value="quay_ne"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="407">
  <properties>
   <property name="name" value="quay_nw"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="408">
  <properties>
   <property name="name" value="quay_hazard"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="409">
  <properties>
   <property name="name" value="quay_face"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="410">
  <properties>
   <property name="name" value="quay_tyre"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="411">
  <properties>
   <property name="name" value="quay_ladder"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="412">
  <properties>
   <property name="name" value="quay_ring"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="432">
  <properties>
   <property name="name" value="water.0"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="water"/>
  </properties>
  <animation>
   <frame tileid="432" duration="180"/>
   <frame tileid="433" duration="180"/>
   <frame tileid="434" duration="180"/>
   <frame tileid="435" duration="180"/>
  </animation>
 </tile>
 <tile id="433">
  <properties>
   <property name="name" value="water.1"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="434">
  <properties>
   <property name="name" value="water.2"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="435">
  <properties>
   <property name="name" value="water.3"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="436">
  <properties>
   <property name="name" value="water_b.0"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="water"/>
  </properties>
  <animation>
   <frame tileid="436" duration="180"/>
   <frame tileid="437" duration="180"/>
   <frame tileid="438" duration="180"/>
   <frame tileid="439" duration="180"/>
  </animation>
 </tile>
 <tile id="437">
  <properties>
   <property name="name" value="water_b.1"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="438">
  <properties>
   <property name="name" value="water_b.2"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="439">
  <properties>
   <property name="name" value="water_b.3"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="440">
  <properties>
   <property name="name" value="water_calm"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="441">
  <properties>
   <property name="name" value="water_shade"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="442">
  <properties>
   <property name="name" value="water_deep"/>
   <property name="solid" type="bool" value="true"/>
   <property name="surface" value="water"/>
  </properties>
 </tile>
 <tile id="464">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_e.0"/>
   <property name="surface" value="concrete"/>
  </properties>
  <animation>
   <frame tileid="464" duration="180"/>
   <frame tileid="465" duration="180"/>
   <frame tileid="466" duration="180"/>
   <frame tileid="467" duration="180"/>
  </animation>
 </tile>
 <tile id="465">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_e.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="466">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_e.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="467">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_e.3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="468">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_n.0"/>
   <property name="surface" value="concrete"/>
  </properties>
  <animation>
   <frame tileid="468" duration="180"/>
   <frame tileid="469" duration="180"/>
   <frame tileid="470" duration="180"/>
   <frame tileid="471" duration="180"/>
  </animation>
 </tile>
 <tile id="469">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_n.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="470">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_n.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="471">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_n.3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="472">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_w.0"/>
   <property name="surface" value="concrete"/>
  </properties>
  <animation>
   <frame tileid="472" duration="180"/>
   <frame tileid="473" duration="180"/>
   <frame tileid="474" duration="180"/>
   <frame tileid="475" duration="180"/>
  </animation>
 </tile>
 <tile id="473">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_w.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="474">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_w.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="475">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_w.3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="476">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_s.0"/>
   <property name="surface" value="concrete"/>
  </properties>
  <animation>
   <frame tileid="476" duration="180"/>
   <frame tileid="477" duration="180"/>
   <frame tileid="478" duration="180"/>
   <frame tileid="479" duration="180"/>
  </animation>
 </tile>
 <tile id="477">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_s.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="478">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_s.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="479">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_s.3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="480">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_e_n.0"/>
   <property name="surface" value="concrete"/>
  </properties>
  <animation>
   <frame tileid="480" duration="180"/>
   <frame tileid="481" duration="180"/>
   <frame tileid="482" duration="180"/>
   <frame tileid="483" duration="180"/>
  </animation>
 </tile>
 <tile id="481">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_e_n.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="482">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_e_n.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="483">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_e_n.3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="484">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_e_s.0"/>
   <property name="surface" value="concrete"/>
  </properties>
  <animation>
   <frame tileid="484" duration="180"/>
   <frame tileid="485" duration="180"/>
   <frame tileid="486" duration="180"/>
   <frame tileid="487" duration="180"/>
  </animation>
 </tile>
 <tile id="485">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_e_s.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="486">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_e_s.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="487">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_e_s.3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="488">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_n_w.0"/>
   <property name="surface" value="concrete"/>
  </properties>
  <animation>
   <frame tileid="488" duration="180"/>
   <frame tileid="489" duration="180"/>
   <frame tileid="490" duration="180"/>
   <frame tileid="491" duration="180"/>
  </animation>
 </tile>
 <tile id="489">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_n_w.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="490">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_n_w.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="491">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_n_w.3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="492">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_n_e.0"/>
   <property name="surface" value="concrete"/>
  </properties>
  <animation>
   <frame tileid="492" duration="180"/>
   <frame tileid="493" duration="180"/>
   <frame tileid="494" duration="180"/>
   <frame tileid="495" duration="180"/>
  </animation>
 </tile>
 <tile id="493">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_n_e.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="494">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_n_e.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="495">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_n_e.3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="496">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_w_s.0"/>
   <property name="surface" value="concrete"/>
  </properties>
  <animation>
   <frame tileid="496" duration="180"/>
   <frame tileid="497" duration="180"/>
   <frame tileid="498" duration="180"/>
   <frame tileid="499" duration="180"/>
  </animation>
 </tile>
 <tile id="497">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_w_s.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="498">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_w_s.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="499">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_w_s.3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="500">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_w_n.0"/>
   <property name="surface" value="concrete"/>
  </properties>
  <animation>
   <frame tileid="500" duration="180"/>
   <frame tileid="501" duration="180"/>
   <frame tileid="502" duration="180"/>
   <frame tileid="503" duration="180"/>
  </animation>
 </tile>
 <tile id="501">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_w_n.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="502">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_w_n.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="503">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_w_n.3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="504">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_s_e.0"/>
   <property name="surface" value="concrete"/>
  </properties>
  <animation>
   <frame tileid="504" duration="180"/>
   <frame tileid="505" duration="180"/>
   <frame tileid="506" duration="180"/>
   <frame tileid="507" duration="180"/>
  </animation>
 </tile>
 <tile id="505">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_s_e.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="506">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_s_e.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="507">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_s_e.3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="508">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_s_w.0"/>
   <property name="surface" value="concrete"/>
  </properties>
  <animation>
   <frame tileid="508" duration="180"/>
   <frame tileid="509" duration="180"/>
   <frame tileid="510" duration="180"/>
   <frame tileid="511" duration="180"/>
  </animation>
 </tile>
 <tile id="509">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_s_w.1"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="510">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_s_w.2"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <tile id="511">
  <properties>
   <property name="conveyor" type="bool" value="true"/>
   <property name="name" value="belt_s_w.3"/>
   <property name="surface" value="concrete"/>
  </properties>
 </tile>
 <wangsets>
  <wangset name="carpet_red" type="mixed" tile="241">
   <wangcolor name="carpet_red" color="#e3472f" tile="241" probability="1"/>
   <wangtile tileid="224" wangid="0,0,1,1,1,0,0,0"/>
   <wangtile tileid="225" wangid="0,0,1,1,1,1,1,0"/>
   <wangtile tileid="226" wangid="0,0,0,0,1,1,1,0"/>
   <wangtile tileid="240" wangid="1,1,1,1,1,0,0,0"/>
   <wangtile tileid="241" wangid="1,1,1,1,1,1,1,1"/>
   <wangtile tileid="242" wangid="1,0,0,0,1,1,1,1"/>
   <wangtile tileid="256" wangid="1,1,1,0,0,0,0,0"/>
   <wangtile tileid="257" wangid="1,1,1,0,0,0,1,1"/>
   <wangtile tileid="258" wangid="1,0,0,0,0,0,1,1"/>
   <wangtile tileid="227" wangid="1,1,1,0,1,1,1,1"/>
   <wangtile tileid="228" wangid="1,1,1,1,1,0,1,1"/>
   <wangtile tileid="243" wangid="1,0,1,1,1,1,1,1"/>
   <wangtile tileid="244" wangid="1,1,1,1,1,1,1,0"/>
  </wangset>
  <wangset name="carpet_blue" type="mixed" tile="247">
   <wangcolor name="carpet_blue" color="#e3472f" tile="247" probability="1"/>
   <wangtile tileid="230" wangid="0,0,1,1,1,0,0,0"/>
   <wangtile tileid="231" wangid="0,0,1,1,1,1,1,0"/>
   <wangtile tileid="232" wangid="0,0,0,0,1,1,1,0"/>
   <wangtile tileid="246" wangid="1,1,1,1,1,0,0,0"/>
   <wangtile tileid="247" wangid="1,1,1,1,1,1,1,1"/>
   <wangtile tileid="248" wangid="1,0,0,0,1,1,1,1"/>
   <wangtile tileid="262" wangid="1,1,1,0,0,0,0,0"/>
   <wangtile tileid="263" wangid="1,1,1,0,0,0,1,1"/>
   <wangtile tileid="264" wangid="1,0,0,0,0,0,1,1"/>
   <wangtile tileid="233" wangid="1,1,1,0,1,1,1,1"/>
   <wangtile tileid="234" wangid="1,1,1,1,1,0,1,1"/>
   <wangtile tileid="249" wangid="1,0,1,1,1,1,1,1"/>
   <wangtile tileid="250" wangid="1,1,1,1,1,1,1,0"/>
  </wangset>
  <wangset name="quay" type="mixed" tile="404">
   <wangcolor name="quay" color="#e3472f" tile="404" probability="1"/>
   <wangtile tileid="0" wangid="1,1,1,1,1,1,1,1"/>
   <wangtile tileid="401" wangid="0,0,1,1,1,1,1,0"/>
   <wangtile tileid="400" wangid="1,1,1,0,0,0,1,1"/>
   <wangtile tileid="402" wangid="1,0,0,0,1,1,1,1"/>
   <wangtile tileid="403" wangid="1,1,1,1,1,0,0,0"/>
   <wangtile tileid="406" wangid="0,0,0,0,1,1,1,0"/>
   <wangtile tileid="407" wangid="0,0,1,1,1,0,0,0"/>
   <wangtile tileid="404" wangid="1,0,0,0,0,0,1,1"/>
   <wangtile tileid="405" wangid="1,1,1,0,0,0,0,0"/>
  </wangset>
  <wangset name="materials" type="corner" tile="-1">
   <wangcolor name="cobble" color="#e3472f" tile="0" probability="1"/>
   <wangcolor name="planks" color="#3fae5a" tile="181" probability="1"/>
   <wangcolor name="planks_v" color="#3a6fd8" tile="184" probability="1"/>
   <wangcolor name="asphalt" color="#e08a1e" tile="112" probability="1"/>
   <wangcolor name="soil" color="#2fb8c4" tile="322" probability="1"/>
   <wangcolor name="grass" color="#c44fb4" tile="327" probability="1"/>
   <wangcolor name="gravel" color="#d8c63a" tile="325" probability="1"/>
   <wangcolor name="carpet_red" color="#7a5bd0" tile="229" probability="1"/>
   <wangcolor name="carpet_blue" color="#58c98f" tile="235" probability="1"/>
   <wangcolor name="water" color="#d88c8c" tile="440" probability="1"/>
   <wangtile tileid="0" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="1" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="2" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="112" wangid="0,4,0,4,0,4,0,4"/>
   <wangtile tileid="113" wangid="0,4,0,4,0,4,0,4"/>
   <wangtile tileid="181" wangid="0,2,0,2,0,2,0,2"/>
   <wangtile tileid="182" wangid="0,2,0,2,0,2,0,2"/>
   <wangtile tileid="183" wangid="0,2,0,2,0,2,0,2"/>
   <wangtile tileid="184" wangid="0,3,0,3,0,3,0,3"/>
   <wangtile tileid="185" wangid="0,3,0,3,0,3,0,3"/>
   <wangtile tileid="186" wangid="0,3,0,3,0,3,0,3"/>
   <wangtile tileid="229" wangid="0,8,0,8,0,8,0,8"/>
   <wangtile tileid="235" wangid="0,9,0,9,0,9,0,9"/>
   <wangtile tileid="245" wangid="0,8,0,8,0,8,0,8"/>
   <wangtile tileid="251" wangid="0,9,0,9,0,9,0,9"/>
   <wangtile tileid="261" wangid="0,8,0,8,0,8,0,8"/>
   <wangtile tileid="267" wangid="0,9,0,9,0,9,0,9"/>
   <wangtile tileid="322" wangid="0,5,0,5,0,5,0,5"/>
   <wangtile tileid="323" wangid="0,5,0,5,0,5,0,5"/>
   <wangtile tileid="324" wangid="0,5,0,5,0,5,0,5"/>
   <wangtile tileid="325" wangid="0,7,0,7,0,7,0,7"/>
   <wangtile tileid="326" wangid="0,7,0,7,0,7,0,7"/>
   <wangtile tileid="327" wangid="0,6,0,6,0,6,0,6"/>
   <wangtile tileid="328" wangid="0,6,0,6,0,6,0,6"/>
   <wangtile tileid="329" wangid="0,6,0,6,0,6,0,6"/>
   <wangtile tileid="440" wangid="0,10,0,10,0,10,0,10"/>
   <wangtile tileid="442" wangid="0,10,0,10,0,10,0,10"/>
  </wangset>
 </wangsets>
</tileset>
